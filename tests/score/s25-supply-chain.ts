import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSbom } from "../../scripts/write-sbom.ts";
import { settle } from "./lib/load.ts";
import { ADA } from "./lib/people.ts";
import { startStage } from "./lib/stage.ts";
import { readEnds } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const MOST_PACKAGES = 60;
const MOST_MEGABYTES = 256;
/** Least that the bot must work in: V8 is told to keep to it. */
const HEAP_MEGABYTES = 128;
const SBOM = "sbom.cdx.json";
const NOBODY = 65_534;

interface LockedPackage {
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** True when a command in a folder ended well. What it prints does not count: `npm run -s` makes every npm below it silent. */
async function succeeds(command: string, args: readonly string[], cwd: string): Promise<boolean> {
  const child = spawn(command, args, { cwd, stdio: "ignore" });
  return (await new Promise((resolve) => child.once("close", resolve))) === 0;
}

/** What npm has installed in a folder, as it notes it itself. */
const INSTALLED = "node_modules/.package-lock.json";

/** Installs what an operator needs, without a script, in a folder of its own; packages that came, 0 where it failed. */
async function installForProduction(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-score-install-"));
  try {
    for (const file of ["package.json", "package-lock.json"]) cpSync(file, join(folder, file));
    const flags = ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund"];
    if (!(await succeeds("npm", [...flags, "--prefer-offline"], folder))) return 0;
    const { packages } = JSON.parse(readFileSync(join(folder, INSTALLED), "utf8")) as Lock;
    return Object.keys(packages).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the bot as nobody, on a root that can't be written, but for its data folder; its peak memory in MB. */
async function runHardened(): Promise<{
  readonly answered: boolean;
  readonly megabytes: number;
  readonly uid: string;
}> {
  const dataFolder = mkdtempSync(join(tmpdir(), "verbatim-score-hardened-"));
  const script = [
    `mount -t tmpfs -o size=16m,uid=${NOBODY},mode=700 tmpfs "$1"`,
    "mount -o remount,ro,bind /",
    "! touch /verbatim-can-write 2>/dev/null",
    "shift",
    `exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all "$@"`,
  ].join(" && ");
  const stage = await startStage({
    dataFolder,
    under: ["unshare", "-m", "sh", "-c", script, "sh", dataFolder],
    env: { NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}`, HOME: "/nonexistent" },
  });
  try {
    await stage.ask("How long did the talks last?", ADA);
    await settle(stage, 20_000);
    const status = readFileSync(`/proc/${stage.bot.pid}/status`, "utf8");
    const ends = [...readEnds(stage.discord).values()];
    return {
      answered: ends.length === 1 && ends.every(({ loading }) => !loading),
      megabytes: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1_024,
      uid: /Uid:\s+(\d+)/.exec(status)?.[1] ?? "?",
    };
  } finally {
    await stage.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** What comes along with the bot, and what the bot needs of a machine. */
export default {
  id: "S25",
  title: "supply chain and hardening",
  target:
    "≤ 60 production packages, 0 install scripts but `node`’s, integrity everywhere, `npm ci --ignore-scripts --omit=dev` works, SBOM written, runs as non-root on a read-only root in 256 MB",
  async run() {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
    const locked = Object.entries(lock.packages).filter(([path]) => path !== "");
    const scripts = locked.filter(
      ([path, { hasInstallScript }]) => hasInstallScript === true && path !== "node_modules/node",
    );
    const unsure = locked.filter(
      ([, { integrity, link }]) => integrity === undefined && link !== true,
    );
    const shipped = unsure.filter(([, { dev }]) => dev !== true);
    const installed = await installForProduction();
    const fonts = locked.filter(
      ([path, { dev }]) => dev !== true && path.includes("@fontsource"),
    ).length;
    const sbom = createSbom();
    const components = (JSON.parse(sbom) as { components: readonly unknown[] }).components.length;
    writeFileSync(SBOM, sbom);
    const canHarden = spawnSync("unshare", ["-m", "true"]).status === 0;
    const hard = canHarden
      ? await runHardened()
      : { answered: false, megabytes: Number.NaN, uid: "?" };
    return {
      figure: `${installed === 0 ? "uncounted" : installed} production packages, ${scripts.length} install scripts but node’s, ${shipped.length} of them without integrity, SBOM of ${components}, those of all platforms; as uid ${hard.uid} on a read-only root: ${hard.answered ? "answers" : "does not answer"} in ${hard.megabytes.toFixed(0)} MB`,
      passed:
        installed > 0 &&
        installed <= MOST_PACKAGES &&
        scripts.length === 0 &&
        shipped.length === 0 &&
        components > 0 &&
        hard.answered &&
        hard.uid === String(NOBODY) &&
        hard.megabytes <= MOST_MEGABYTES,
      notes: [
        `${fonts} of the packages are fonts, data without code; peak memory is VmHWM; no capability, no new privileges, the data folder a tmpfs of 16 MB`,
        `${unsure.length} packages of the lock, all of other platforms and for development, have no integrity: the registry it was made with does not have them`,
      ],
    };
  },
} satisfies Score;
