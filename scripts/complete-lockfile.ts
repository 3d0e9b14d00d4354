/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out because the
 * registry it talked to does not have them. `npm ci` refuses a lock without them, on every machine.
 * Run it after `npm install` where `npm ci --dry-run` says "Missing: … from lock file".
 *
 *     node scripts/complete-lockfile.ts
 */
import { readFileSync, writeFileSync } from "node:fs";

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const FILE = new URL("../package-lock.json", import.meta.url);
const PLATFORMS: readonly (readonly [RegExp, string])[] = [
  [/android/, "android"],
  [/darwin|apple/, "darwin"],
  [/win32|windows/, "win32"],
  [/freebsd/, "freebsd"],
  [/openbsd/, "openbsd"],
  [/netbsd/, "netbsd"],
  [/sunos/, "sunos"],
  [/aix/, "aix"],
  [/openharmony/, "openharmony"],
  [/linux/, "linux"],
];
const PROCESSORS: readonly (readonly [RegExp, string])[] = [
  [/arm64|aarch64/, "arm64"],
  [/armv7|-arm-|-arm$/, "arm"],
  [/x64|x86_64/, "x64"],
  [/ia32|i686/, "ia32"],
  [/ppc64/, "ppc64"],
  [/riscv64/, "riscv64"],
  [/s390x/, "s390x"],
  [/loong64/, "loong64"],
  [/mips64el/, "mips64el"],
  [/wasm32/, "wasm32"],
];

const find = (table: readonly (readonly [RegExp, string])[], name: string) =>
  table.find(([pattern]) => pattern.test(name))?.[1];

const lock = JSON.parse(readFileSync(FILE, "utf8")) as { packages: Record<string, LockedPackage> };
let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    // Only packages of one platform, at an exact version, are surely unneeded here.
    if (lock.packages[key] !== undefined || !/^\d/.test(version)) continue;
    const os = find(PLATFORMS, name);
    const cpu = find(PROCESSORS, name);
    lock.packages[key] = {
      version,
      ...(cpu === undefined ? {} : { cpu: [cpu] }),
      ...(parent.dev === true ? { dev: true } : {}),
      optional: true,
      ...(os === undefined ? {} : { os: [os] }),
      ...(name.includes("musl") ? { libc: ["musl"] } : {}),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added`);
