import { defineWords } from './words.ts';

/** What `npm start` says in the terminal. */
export const START_WORDS = defineWords({
  zh: {
    address:
      '牌匠已启动（浏览器版）。如果浏览器没有自己打开，请打开这个地址（一分钟内有效，只能用一次；过后在这里按回车，给出新的地址）：\n  {address}\n结束时按 Ctrl+C。',
    'window-open': '上面的地址还有效，或者窗口还开着。一分钟后再按回车。',
  },
  en: {
    address:
      'Paijiang runs (browser edition). If no browser opens, open this address (valid for a minute, once; press Enter here for a new one):\n  {address}\nStop with Ctrl+C.',
    'window-open': 'The address above is still valid, or a window is open. Press Enter again in a minute.',
  },
});
