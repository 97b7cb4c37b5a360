/** The Chromium inside `@sparticuz/chromium`, unpacked once into `node_modules/.cache`. Linux x64 only. */
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { cacheFolder } from "../core/cache-folder.ts";

/** A browser that can be started: where it is and what it needs around it. */
export interface Executable {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  /** Said in debug output. */
  readonly source: string;
}

const require = createRequire(import.meta.url);

/** Fonts that pages do not bring themselves come from the package alone, so that every machine falls back alike. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fontconfig</cachedir></fontconfig>
`;

/** Returns the embedded browser, unpacking it at first use (about 2 s); undefined where the platform has none. */
export async function embeddedBrowser(): Promise<Executable | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  let root: string;
  try {
    root = join(dirname(require.resolve("@sparticuz/chromium")), "..", "..");
  } catch {
    return undefined;
  }
  const { version } = require(join(root, "package.json")) as { version: string };
  const folder = join(cacheFolder(), `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(root, "bin"), folder);
  return {
    path: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(folder, "lib"),
      FONTCONFIG_FILE: join(folder, "fontconfig.xml"),
    },
    source: `embedded (@sparticuz/chromium ${version})`,
  };
}

/** Unpacks beside and renames, so that a broken-off or concurrent run never leaves half a browser. */
async function unpack(bin: string, folder: string): Promise<void> {
  const { extract } = await import("tar-fs");
  const beside = `${folder}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  const untar = (name: string, target: string) =>
    pipeline(createReadStream(join(bin, name)), createBrotliDecompress(), extract(target));
  await Promise.all([
    pipeline(
      createReadStream(join(bin, "chromium.br")),
      createBrotliDecompress(),
      createWriteStream(join(beside, "chromium"), { mode: 0o755 }),
    ),
    untar("al2023.tar.br", beside),
    untar("swiftshader.tar.br", beside),
    untar("fonts.tar.br", beside),
    writeFile(join(beside, "fontconfig.xml"), fontsConf(folder)),
  ]);
  try {
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another run was faster
  }
}
