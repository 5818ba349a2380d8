import { writeGoldenSet } from './golden-set.ts';

// `npm run golden -- <tag>`: keeps the definitions of a release, and what they send, for the tests of all later ones.
const [tag] = process.argv.slice(2);
if (tag === undefined || !/^\d+\.\d+\.\d+$/.test(tag)) {
  process.stderr.write('name the release: npm run golden -- 0.1.0\n');
  process.exitCode = 2;
} else {
  await writeGoldenSet(tag);
  process.stdout.write(`test/fixtures/definitions/${tag} is written: commit it with the tag\n`);
}
