/** What we use of pathkit-wasm 1.0.0, which comes without types. */
declare module 'pathkit-wasm' {
  export type SkPath = {
    moveTo(x: number, y: number): SkPath;
    lineTo(x: number, y: number): SkPath;
    quadTo(cx: number, cy: number, x: number, y: number): SkPath;
    cubicTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): SkPath;
    close(): SkPath;
    copy(): SkPath;
    setFillType(rule: unknown): void;
    /** In place; null where Skia gives up. The result is even-odd. */
    simplify(): SkPath | null;
    op(other: SkPath, op: unknown): SkPath | null;
    stroke(how: { width: number; join: unknown; cap: unknown; miter_limit?: number }): SkPath | null;
    toCmds(): readonly (readonly number[])[];
    delete(): void;
  };
  export type SkOpBuilder = {
    add(path: SkPath, op: unknown): void;
    resolve(): SkPath | null;
    delete(): void;
  };
  export type PathKit = {
    NewPath(): SkPath;
    SkOpBuilder: new () => SkOpBuilder;
    readonly FillType: { readonly EVENODD: unknown };
    readonly PathOp: { readonly UNION: unknown; readonly INTERSECT: unknown };
    readonly StrokeJoin: { readonly MITER: unknown; readonly ROUND: unknown; readonly BEVEL: unknown };
    readonly StrokeCap: { readonly BUTT: unknown; readonly ROUND: unknown; readonly SQUARE: unknown };
    readonly MOVE_VERB: number;
    readonly LINE_VERB: number;
    readonly QUAD_VERB: number;
    readonly CONIC_VERB: number;
    readonly CUBIC_VERB: number;
    readonly CLOSE_VERB: number;
  };
  export default function PathKitInit(options: { wasmBinary: Uint8Array }): Promise<PathKit>;
}
