import type { Rule } from './ruled-tables.ts';

/** What draws a page, as pdf.js lists it. */
interface Operators {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Thinner shapes are lines. */
const thin = 3;

/** The lines of a page that run straight across or down, whether they are drawn as lines, as thin boxes or as boxes. */
export function rulesOf({ fnArray, argsArray }: Operators, ops: Readonly<Record<string, number>>): readonly Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (let index = 0; index < fnArray.length; index++) {
    const args = argsArray[index];
    if (fnArray[index] === ops.save) saved.push(matrix);
    else if (fnArray[index] === ops.restore) matrix = saved.pop() ?? matrix;
    else if (fnArray[index] === ops.transform && isMatrix(args)) matrix = multiplied(matrix, args);
    else if (fnArray[index] === ops.constructPath && isPainted(args, ops))
      rules.push(...rulesOfBox(boxOf(args), matrix));
  }
  return rules;
}

function isMatrix(args: unknown): args is Matrix {
  return Array.isArray(args) && args.length === 6 && args.every((each) => typeof each === 'number');
}

/** Paths that only clip draw nothing. */
function isPainted(args: unknown, ops: Readonly<Record<string, number>>): boolean {
  return Array.isArray(args) && args[0] !== ops.endPath && args[0] !== ops.clip && args[0] !== ops.eoClip;
}

/** The box around a path: pdf.js keeps it with the path. */
function boxOf(args: unknown): readonly number[] {
  const box: unknown = Array.isArray(args) ? args[2] : undefined;
  return box !== null && typeof box === 'object'
    ? Object.values(box).filter((each): each is number => typeof each === 'number')
    : [];
}

function rulesOfBox([x1, y1, x2, y2]: readonly number[], matrix: Matrix): readonly Rule[] {
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return [];
  const [one, other] = [moved(x1, y1, matrix), moved(x2, y2, matrix)];
  const box = {
    x1: Math.min(one.x, other.x),
    x2: Math.max(one.x, other.x),
    y1: Math.min(one.y, other.y),
    y2: Math.max(one.y, other.y),
  };
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  if (width < thin && height < thin) return [];
  if (height < thin) return [{ ...box, y2: box.y1 }];
  if (width < thin) return [{ ...box, x2: box.x1 }];
  return [
    { ...box, y2: box.y1 },
    { ...box, y1: box.y2 },
    { ...box, x2: box.x1 },
    { ...box, x1: box.x2 },
  ];
}

function moved(x: number, y: number, [a, b, c, d, e, f]: Matrix): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
