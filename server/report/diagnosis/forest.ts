import { incidenceOf } from './moves.ts';
import { type Bounds, type ErrorPattern, equationsAside, type Found, type System } from './search.ts';

/** A number that stands in two broken equations, seen from one of them. */
interface Link {
  readonly number: number;
  /** What it is multiplied by here, and in the other one. */
  readonly here: number;
  readonly there: number;
  readonly other: number;
}

/** A step is quick: it changes what is left in one equation. */
const stepsInOne = 8;

/**
 * The explanations in which each number holds two broken equations together, and no equation is reached in two ways. One
 * that has a single number, a leaf, says by how much this is off; without it another is one. The first leaf goes first:
 * so each explanation is found once, and a number that its cell may not hold ends it at once.
 */
export function forests(system: System, bounds: Bounds & { readonly numbers: number }): Found {
  const { equations, allows } = system;
  const aside = equationsAside(system);
  const left = system.residuals.slice();
  const nodes = [...left.keys()].filter((index) => left[index] !== 0 && aside[index] === 0);
  const links = nodes.map((node) => linksOf(node, nodes, system, aside));
  const asides = [...aside.keys()].filter((index) => aside[index] === 1);
  const taken: [number, number][] = [];
  const explanations: ErrorPattern[] = [];
  const most = bounds.steps * stepsInOne;
  let steps = 0;
  const isOver = () => steps > most || explanations.length >= bounds.explanations;

  const isExplained = () =>
    asides.every(
      (index) =>
        taken.reduce(
          (sum, [number, off]) => sum - (equations[index]?.[number] as number) * off,
          left[index] as number,
        ) === 0,
    );

  /** Explains what stays of the broken equations, those that are no leaves among them. */
  const peel = (open: number, inner: number): void => {
    if (open === 0) {
      if (taken.length === bounds.numbers && isExplained()) explanations.push(new Map(taken));
      return;
    }
    let noLeaves = inner;
    for (const [at, node] of nodes.entries()) {
      if (!(open & (1 << at)) || noLeaves & (1 << at)) continue;
      const residual = left[node] as number;
      for (const { number, here, there, other } of links[at] as readonly Link[]) {
        if (!(open & (1 << other)) || isOver()) continue;
        steps++;
        const off = residual / here;
        const beyond = nodes[other] as number;
        const before = left[beyond] as number;
        const rest = before - there * off;
        // With nothing left in it the other one is a leaf as well: it was not to be one before.
        if ((rest === 0 && noLeaves & (1 << other)) || !allows(number, off)) continue;
        left[beyond] = rest;
        taken.push([number, off]);
        const stays = open & ~(1 << at) & ~(rest === 0 ? 1 << other : 0);
        peel(stays, noLeaves & stays & ~(1 << other));
        taken.pop();
        left[beyond] = before;
      }
      noLeaves |= 1 << at;
    }
  };
  peel(2 ** nodes.length - 1, 0);
  return { explanations, complete: !isOver(), steps: Math.ceil(steps / stepsInOne) };
}

/** The numbers of an equation that stand in just one more, a broken one, but for equations that are left aside. */
function linksOf(node: number, nodes: readonly number[], { equations }: System, aside: Uint8Array): Link[] {
  const of = incidenceOf(equations);
  const links: Link[] = [];
  for (const [number, here] of (equations[node] as Float64Array).entries()) {
    if (here === 0) continue;
    const others = (of[number] as readonly number[]).filter((index) => index !== node && aside[index] === 0);
    const [only = -1] = others;
    const other = others.length === 1 ? nodes.indexOf(only) : -1;
    if (other >= 0) links.push({ number, here, there: equations[only]?.[number] as number, other });
  }
  return links;
}
