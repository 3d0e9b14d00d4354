// Plain JavaScript on purpose: it must run, and explain itself, under the oldest Node a newcomer may have.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Verbatim needs Node 24 or newer; this is Node ${process.versions.node}. ` +
      "Run `npm ci` without --omit=optional (it brings Node 24 along), or install it from https://nodejs.org/.",
  );
  process.exit(1);
}
