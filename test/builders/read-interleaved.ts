/** Wide elements of each digit, left to right (ISO/IEC 16390). */
const PATTERNS = ['00110', '10001', '01001', '11000', '00101', '10100', '01100', '00011', '10010', '01010'];

/** The bars of an SVG that draws each as a stroke, as `[left, right]`, from the left. */
export function barsOf(svg: string): [number, number][] {
  return [...svg.matchAll(/stroke-width="(\d+)" d="([^"]+)"/g)]
    .flatMap(([, width, path]) =>
      [...(path as string).matchAll(/M([\d.]+) /g)].map(([, middle]): [number, number] => [
        Number(middle) - Number(width) / 2,
        Number(middle) + Number(width) / 2,
      ]),
    )
    .sort(([one], [other]) => one - other);
}

/** The digits of an interleaved 2 of 5: bars are the odd digits, the spaces between them the even ones. */
export function readInterleaved(svg: string): string {
  const edges = barsOf(svg).flat();
  const widths = edges.slice(1).map((edge, index) => edge - (edges[index] as number));
  const marks = widths.map((width) => (width > 2 ? '1' : '0')).join('');
  const [, start, body, stop] = /^(.{4})(.*)(.{3})$/.exec(marks) ?? [];
  if (start !== '0000' || stop !== '100') throw new Error(`not between start and stop: ${marks}`);
  return (body?.match(/.{10}/g) ?? [])
    .flatMap((pair) => [0, 1].map((which) => [...pair].filter((_, index) => index % 2 === which).join('')))
    .map((pattern) => PATTERNS.indexOf(pattern))
    .join('');
}
