import { graphlib, layout } from '@dagrejs/dagre';
import type { ExecutionAnswer } from '#schemas/api/execution.ts';

type Machine = NonNullable<ExecutionAnswer['machine']>;

/** A state at its place: the middle of its box. */
export interface PlacedState {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `current`: the execution is in it. `taken`: it was. */
  readonly look: 'current' | 'taken' | 'other';
}

/** A way between two states: the path of its line. */
export interface PlacedWay {
  readonly key: string;
  readonly d: string;
  readonly isTaken: boolean;
  readonly why: string | undefined;
}

/** The picture of a machine. */
export interface MachineLayout {
  /** Where the picture begins: 0, or less where a way goes around the boxes. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly ways: readonly PlacedWay[];
}

const HEIGHT = 34;
const MARGIN = 8;
const widthOf = (name: string): number => Math.max(90, name.length * 7 + 24);

/**
 * Lays a machine out from its first state down. Of every state, the ways that any of them has (a payment, a promise) make a picture
 * nobody reads: without `isWhole`, only the ladder, and what was taken.
 */
export function layOutMachine(
  machine: Machine,
  path: ExecutionAnswer['path'],
  isWhole: boolean,
): MachineLayout {
  const taken = new Set(path.map(({ state }) => state));
  const current = path.findLast(({ leftAt }) => leftAt === undefined)?.state;
  const steps = new Set(path.slice(1).map(({ state }, index) => wayOf(path[index]?.state ?? '', state)));
  const ladder = isWhole ? undefined : mainWay(machine);
  const isShown = (name: string): boolean => !ladder || ladder.has(name) || taken.has(name);
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 30, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { name } of machine.states)
    if (isShown(name)) graph.setNode(name, { width: widthOf(name), height: HEIGHT });
  const whys = new Map<string, string | undefined>();
  for (const { from, to, why } of machine.edges) {
    if (to === undefined || to === from || !isShown(from) || !isShown(to)) continue;
    const key = wayOf(from, to);
    const isMain = !ladder || why === MAIN || steps.has(key) || (ladder.has(from) && to === LAST);
    if (!isMain || whys.has(key)) continue;
    whys.set(key, why);
    graph.setEdge(from, to);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  // A way around others may lie outside of what the boxes need.
  const xs = graph.edges().flatMap(({ v, w }) => graph.edge(v, w).points.map(({ x }: { x: number }) => x));
  const left = Math.min(0, ...xs.map((x: number) => x - MARGIN));
  return {
    left,
    width: Math.max(width, ...xs.map((x: number) => x + MARGIN)) - left,
    height,
    states: graph.nodes().map((name) => {
      const { x, y, width: wide, height: high } = graph.node(name);
      return {
        ...{ name, x, y, width: wide, height: high },
        look: name === current ? 'current' : taken.has(name) ? 'taken' : 'other',
      };
    }),
    ways: graph.edges().map(({ v, w }) => {
      const points: readonly { x: number; y: number }[] = graph.edge(v, w).points;
      return {
        key: wayOf(v, w),
        d: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(''),
        isTaken: steps.has(wayOf(v, w)),
        why: whys.get(wayOf(v, w)),
      };
    }),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const wayOf = (from: string, to: string): string => `${from} → ${to}`;

/** Why the machine goes on to the next step, and its last state. */
const MAIN = 'its time comes';
const LAST = 'Closed';

/** The states from the first on by the passing of time alone, and the end. */
function mainWay({ startAt, edges }: Machine): ReadonlySet<string> {
  const way = new Set<string>([LAST]);
  let at: string | undefined = startAt;
  while (at !== undefined && !way.has(at)) {
    way.add(at);
    const from: string = at;
    at = edges.find((edge) => edge.from === from && edge.why === MAIN && edge.to !== from)?.to;
  }
  return way;
}
