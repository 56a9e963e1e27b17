// Plain JavaScript on purpose: it must run, and say its sentence, on a Node that is too old for the rest.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(
    `Guildhall needs Node 24.15 or newer and this is ${process.versions.node}: run "npm ci" again so that npm brings Node along, or install Node 24.\n`,
  );
  process.exit(1);
}
