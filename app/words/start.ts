import { defineWords } from './words.ts';

/** What `npm start` says in the terminal. */
export const START_WORDS = defineWords({
  zh: {
    address:
      '牌匠已启动（浏览器版）。如果浏览器没有自己打开，请打开这个地址（一分钟内有效，只能用一次）：\n  {address}\n结束时按 Ctrl+C。',
  },
  en: {
    address:
      'Paijiang runs (browser edition). If no browser opens, open this address (valid for a minute, once):\n  {address}\nStop with Ctrl+C.',
  },
});
