/**
 * Writes the software bill of materials: every package that a running bot may load, as CycloneDX.
 *
 *     node scripts/write-sbom.ts verbatim.cdx.json
 *
 * It is made from package-lock.json alone and has neither a time nor a random number in it: the same
 * lock gives the same file, whoever makes it.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; "bom-ref": string } };
  components: { name: string; version: string; "bom-ref": string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

interface Lock {
  name: string;
  packages: Record<string, { version?: string; dev?: boolean }>;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const read = (file: string) => readFileSync(`${ROOT}${file}`, "utf8");

/** Packages of the lock that are not for developers alone, as "name@version". */
export function packagesOf(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, { version, dev }]) => {
    const name = path.split("node_modules/").at(-1);
    return path === "" || dev ? [] : [`${name}@${version}`];
  });
}

/**
 * The bill of materials of this checkout, as JSON. npm's own `--omit=dev` leaves out what developers
 * use as well (zod, for one), so the choice is made here, by the lock. Throws when one is missing.
 */
export function createSbom(): string {
  const args = ["--sbom-format=cyclonedx", "--sbom-type=application", "--package-lock-only"];
  const made = execFileSync("npm", ["sbom", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64e6,
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  const bom = JSON.parse(made) as Bom;
  const lock = JSON.parse(read("package-lock.json")) as Lock;
  const wanted = new Set(packagesOf(lock));
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  // npm takes the name of the folder.
  bom.metadata.component.name = lock.name;
  bom.components = bom.components.filter(({ name, version }) => wanted.has(`${name}@${version}`));
  const refs = new Set(bom.components.map((each) => each["bom-ref"]));
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref) || ref === bom.metadata.component["bom-ref"])
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) }));
  for (const { name, version } of bom.components) wanted.delete(`${name}@${version}`);
  if (wanted.size > 0) throw new Error(`npm left out ${[...wanted].join(", ")}`);
  return `${JSON.stringify(bom, null, 2)}\n`;
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.error("Where to? node scripts/write-sbom.ts FILE");
    process.exit(2);
  }
  writeFileSync(file, createSbom());
  console.log(`${file} is written`);
}
