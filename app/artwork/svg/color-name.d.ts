/** color-name 2.1.1 comes without types: the colour keywords of CSS in lower case, RGB 0–255. */
declare module 'color-name' {
  const names: Readonly<Record<string, readonly [red: number, green: number, blue: number]>>;
  export default names;
}
