import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn, type Graph } from './circles-in.ts';
import { importsOf, targetOf } from './imports-of.ts';
import { type SourceFile, sourceFilesOf } from './source-files.ts';

/** Tests and benchmarks may import everything, and nothing imports them. */
const LEFT_OUT = ['bench', 'node_modules', 'test'];

const ROOT = join(import.meta.dirname, '../..');
const files = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !LEFT_OUT.includes(entry.name))
  .flatMap(({ name }) => sourceFilesOf(name));

/** The second-level folder that a file lives in, or its top folder. */
const roomOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/');

/** The files that each file imports, types included. */
function filesGraph(sources: readonly SourceFile[]): Graph {
  const paths = new Set(sources.map(({ path }) => path));
  return new Map(
    sources.map(({ path, text }) => [
      path,
      new Set(
        importsOf(text)
          .filter(({ specifier }) => /^[#.]/.test(specifier))
          .map(({ specifier }) => targetOf(path, specifier))
          .filter((target) => paths.has(target)),
      ),
    ]),
  );
}

/** The rooms that each room imports from. */
function roomsGraph(graph: Graph): Graph {
  const rooms = new Map<string, Set<string>>();
  for (const [path, targets] of graph) {
    const room = rooms.get(roomOf(path)) ?? new Set();
    rooms.set(roomOf(path), room);
    for (const target of targets) if (roomOf(target) !== roomOf(path)) room.add(roomOf(target));
  }
  return rooms;
}

const graph = filesGraph(files);

it('reads every file of the source and what it imports', () => {
  expect(graph.size).toBeGreaterThan(400);
  expect(graph.get('sandbox/run.ts')).toContain('sandbox/deployment/deployment.ts');
});

it('no files import each other in a circle', () => {
  expect(circlesIn(graph)).toEqual([]);
});

it('no rooms import from each other in a circle', () => {
  expect(circlesIn(roomsGraph(graph))).toEqual([]);
});

describe('circlesIn', () => {
  const given = (edges: Readonly<Record<string, string[]>>): Graph =>
    new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));
  it.each([
    ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
    ['two that import each other', { a: ['b'], b: ['a'] }, [['a', 'b']]],
    ['a long way round', { a: ['b'], b: ['c'], c: ['a'], d: ['a'] }, [['a', 'b', 'c']]],
    ['a rhombus', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    [
      'two circles',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('finds the circles in %s', (_case, edges, circles) => {
    expect(circlesIn(given(edges))).toEqual(circles);
  });
});
