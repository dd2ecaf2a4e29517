/// <reference types="vite/client" />
declare module 'virtual:theme.css';
/** Pages of docs/manual.zh-CN or docs/manual.en, read by scripts/manual.mjs. */
declare module 'virtual:manual-zh' {
  import { type Page } from './features/help/manual.ts';
  export const PAGES: readonly Page[];
}
declare module 'virtual:manual-en' {
  import { type Page } from './features/help/manual.ts';
  export const PAGES: readonly Page[];
}
/** Pieces of the interface typeface: address, and the characters that it holds. */
declare module 'virtual:interface-faces' {
  export const INTERFACE_FAMILY: string;
  export const INTERFACE_FACES: readonly { readonly url: string; readonly characters: string }[];
}
