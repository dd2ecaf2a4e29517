/// <reference types="vite/client" />
declare module 'virtual:theme.css';
/** Pieces of the interface typeface: address, and the characters that it holds. */
declare module 'virtual:interface-faces' {
  export const INTERFACE_FAMILY: string;
  export const INTERFACE_FACES: readonly { readonly url: string; readonly characters: string }[];
}
