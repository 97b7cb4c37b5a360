/**
 * Files in S3 or what speaks like it: `s3://bucket/prefix`. Credentials and region come from the environment, as the AWS
 * SDK reads them; `AWS_ENDPOINT_URL_S3` names another service (MinIO, Ceph, …), which is then asked by path.
 */
import type { S3Client } from "@aws-sdk/client-s3";
import type { FileStore } from "../batch/file-store.ts";
import { sha256 as hashOf } from "../core/hash.ts";
import { UsageError } from "../core/usage-error.ts";
import { optional } from "./connect.ts";

/** The hash goes with the object, so that whether it is there costs one question without its bytes. */
const HASH = "briefdeck-sha256";

export async function s3Store(address: string): Promise<FileStore> {
  const [, bucket, prefix = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/.exec(address) ?? [];
  if (!bucket) throw new UsageError(`${address} names no bucket`, "as s3://bucket/folder");
  const sdk = await optional("@aws-sdk/client-s3", () => import("@aws-sdk/client-s3"));
  const endpoint = process.env["AWS_ENDPOINT_URL_S3"] ?? process.env["AWS_ENDPOINT_URL"];
  const client: S3Client = new sdk.S3Client(endpoint ? { endpoint, forcePathStyle: true } : {});
  const at = (name: string) => ({
    Bucket: bucket,
    Key: [prefix.replace(/\/+$/, ""), name].filter(Boolean).join("/"),
  });
  return {
    // An object is there whole or not at all, and the same bytes again change nothing.
    put: async (name, bytes) => {
      await client.send(
        new sdk.PutObjectCommand({
          ...at(name),
          Body: bytes,
          ContentType: typeOf(name),
          Metadata: { [HASH]: hashOf(bytes) },
        }),
      );
    },
    has: async ({ name, sha256 }) => {
      const found = await orNone(client.send(new sdk.HeadObjectCommand(at(name))));
      return found?.Metadata?.[HASH] === sha256;
    },
    get: async (name) => {
      const found = await orNone(client.send(new sdk.GetObjectCommand(at(name))));
      return found?.Body?.transformToByteArray();
    },
  };
}

async function orNone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const { name } = error as Error;
    if (name === "NoSuchKey" || name === "NotFound") return undefined;
    throw error;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  md: "text/markdown; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
};

const typeOf = (name: string) => TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
