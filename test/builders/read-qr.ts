/** Drawing units of a module, and of the quiet zone on each side. */
const MODULE = 2;
const QUIET_ZONE = 8;

/** ISO/IEC 18004, table of mask patterns: true where a module is turned over. */
const MASKS: ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The modules of a QR code drawn as rectilinear outlines filled even-odd; true is dark. */
export function modulesOf(svg: string): boolean[][] {
  const [, width] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
  const size = (Number(width) - 2 * QUIET_ZONE) / MODULE;
  const outline = /<path d="([^"]+)"/.exec(svg)?.[1] ?? '';
  const uprights = outline.split('Z').flatMap((ring) => {
    const points = [...ring.matchAll(/(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    return points.flatMap(([x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] as readonly [number, number];
      return x === nextX ? [{ x, top: Math.min(y, nextY), bottom: Math.max(y, nextY) }] : [];
    });
  });
  const middle = (index: number): number => QUIET_ZONE + (index + 0.5) * MODULE;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => {
      const [x, y] = [middle(column), middle(row)];
      return uprights.filter((edge) => edge.x < x && edge.top < y && y < edge.bottom).length % 2 === 1;
    }),
  );
}

/**
 * The text of a QR code of version 1 or 2 in one piece of byte mode, and its level of error correction: format
 * and mask are read from it, nothing is corrected.
 */
export function readQr(svg: string): { text: string; level: string } {
  const modules = modulesOf(svg);
  const size = modules.length;
  const dark = (row: number, column: number): boolean => modules[row]?.[column] as boolean;
  const format = [0, 1, 2, 3, 4].reduce((bits, column) => bits * 2 + Number(dark(8, column)), 0) ^ 0b10101;
  const turned = MASKS[format & 0b111] as (row: number, column: number) => boolean;

  const within = (value: number, from: number, to: number): boolean => value >= from && value <= to;
  const isFunction = (row: number, column: number): boolean =>
    (row <= 8 && (column <= 8 || column >= size - 8)) ||
    (row >= size - 8 && column <= 8) ||
    row === 6 ||
    column === 6 ||
    (size > 21 && within(row, size - 9, size - 5) && within(column, size - 9, size - 5));

  let bits = '';
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1])
        if (!isFunction(row, column)) bits += Number(dark(row, column) !== turned(row, column));
    }
    up = !up;
  }
  if (!bits.startsWith('0100')) throw new Error(`not byte mode: ${bits.slice(0, 4)}`);
  const length = Number.parseInt(bits.slice(4, 12), 2);
  const bytes = Array.from({ length }, (_, index) =>
    Number.parseInt(bits.slice(12 + index * 8, 20 + index * 8), 2),
  );
  return {
    text: new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes)),
    level: 'MLHQ'[format >> 3] as string,
  };
}
