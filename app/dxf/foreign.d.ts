/** The reader of `dxf` 5.3.1 as far as it is used here; what it returns is inspected in readEntity.ts. */
declare module 'dxf' {
  type Entity = Readonly<Record<string, unknown>>;
  export function parseString(text: string): {
    readonly header: Readonly<Record<string, unknown>>;
    readonly tables: Readonly<Record<string, unknown>>;
    readonly entities: readonly Entity[];
  };
}
