import { Random } from '#test/simulator/random.ts';

/** Pieces that break readers: of other encodings, of other kinds, too long, or too many. */
const PIECES = [
  '',
  '\0',
  '\u001a',
  '\ufeff',
  '\r',
  '\n',
  'ã',
  '\u202e',
  '999999999999999999',
  '-1',
  'null',
  '[',
  '{',
  '"',
  '0'.repeat(400),
];

/** A sample with some damage, the same for the same seed: signs changed, taken out, doubled, put in, cut off. */
export function damaged(sample: string, seed: number): string {
  const random = new Random(seed);
  let text = sample;
  for (let times = random.int(1, 4); times > 0; times -= 1) {
    const at = random.int(0, Math.max(0, text.length - 1));
    const length = random.pick([1, 1, 1, 5, 40]);
    const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
    text = random.pick([
      () => before + random.pick(PIECES) + after,
      () => before + String.fromCharCode(random.int(32, 255)) + after,
      () => before + after,
      () => before + piece + piece + after,
      () => before,
      () => before + random.pick(PIECES) + piece + after,
      () => `${before}${random.int(0, 9)}${after}`,
    ])();
  }
  return text;
}
