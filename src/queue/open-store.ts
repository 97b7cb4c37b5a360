/** Opens a store by its address: a folder that all workers share, or S3 and what speaks like it. */
import { type FileStore, folderStore } from "../batch/file-store.ts";

export async function openStore(address: string): Promise<FileStore> {
  if (!address.startsWith("s3://")) return folderStore(address);
  const { s3Store } = await import("./s3-store.ts");
  return s3Store(address);
}
