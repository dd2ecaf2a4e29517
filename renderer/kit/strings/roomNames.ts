/** Names on door plates are Chinese whatever the language of the face; the usual rooms of a centre, in this order under the digits. `committee`: as its sign says. */
export const commonRooms = (committee: string): readonly string[] => [
  '便民服务大厅',
  '党支部办公室',
  `${committee}办公室`,
  '村务监督室',
  '会议室',
  '多功能活动室',
  '调解室',
  '农牧家书屋',
  '卫生室',
  '档案室',
  '储藏室',
  '卫生间',
];

/** What a new note says until somebody writes something else. */
export const NEW_NOTE = { zh: '文字', en: 'Text' } as const;
