import { turnOf } from './orientation.ts';
import { type Point, type Ring } from './point.ts';

/** The outline of parts that lie side by side: edges that two of them share go, the others are walked again. */
export function joinedOutlines(rings: readonly Ring[]): readonly Ring[] {
  const edges = new Map<string, { readonly a: Point; readonly b: Point }>();
  const key = (a: Point, b: Point): string => `${a.x},${a.y},${b.x},${b.y}`;
  for (const ring of rings)
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] ?? a;
      if (!edges.delete(key(b, a))) edges.set(key(a, b), { a, b });
    });
  const starting = new Map<string, { readonly a: Point; readonly b: Point }[]>();
  for (const edge of edges.values()) {
    const at = `${edge.a.x},${edge.a.y}`;
    const list = starting.get(at);
    if (list === undefined) starting.set(at, [edge]);
    else list.push(edge);
  }
  const outlines: Ring[] = [];
  for (const first of edges.values()) {
    if (starting.get(`${first.a.x},${first.a.y}`)?.includes(first) !== true) continue;
    const ring: Point[] = [];
    let edge: { readonly a: Point; readonly b: Point } | undefined = first;
    while (edge !== undefined) {
      ring.push(edge.a);
      const leaving = starting.get(`${edge.a.x},${edge.a.y}`) ?? [];
      leaving.splice(leaving.indexOf(edge), 1);
      edge = sharpestRight(edge, starting.get(`${edge.b.x},${edge.b.y}`) ?? []);
    }
    outlines.push(withoutStraight(ring));
  }
  return outlines.filter((ring) => ring.length > 2);
}

/** Where outlines touch in a corner, the one at the right hand goes on, so that they stay apart. */
function sharpestRight(
  from: { readonly a: Point; readonly b: Point },
  leaving: readonly { readonly a: Point; readonly b: Point }[],
): { readonly a: Point; readonly b: Point } | undefined {
  const angle = ({ b }: { readonly b: Point }): number => {
    const turn = turnOf(from.a, from.b, b);
    const ahead = (b.x - from.b.x) * (from.b.x - from.a.x) + (b.y - from.b.y) * (from.b.y - from.a.y);
    return Math.atan2(turn, ahead);
  };
  return leaving.reduce<{ readonly a: Point; readonly b: Point } | undefined>(
    (best, edge) => (best === undefined || angle(edge) > angle(best) ? edge : best),
    undefined,
  );
}

function withoutStraight(ring: Ring): Ring {
  return ring.filter((p, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] ?? p;
    const next = ring[(i + 1) % ring.length] ?? p;
    return Math.abs(turnOf(before, p, next)) > 1e-6;
  });
}
