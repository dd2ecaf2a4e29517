import { defineWords } from './words.ts';

/** Why a telephone is doubted (core/project/phones.ts). */
export const PHONE_DOUBTS = defineWords({
  zh: {
    mobile: '手机号码应是 11 位，这个不是，请核对',
    landline: '固定电话应是区号加 7 或 8 位号码，这个不是，请核对',
    number: '不像电话号码：手机 11 位，固定电话 7 或 8 位（可加区号），请核对',
  },
  en: {
    mobile: 'A mobile number has 11 digits, this one has not: please check',
    landline: 'A landline has its area code and 7 or 8 digits, this one has not: please check',
    number: 'No telephone number: mobiles have 11 digits, landlines 7 or 8 behind an area code. Please check',
  },
});
