import { defineWords } from '../../../app/words/words.ts';

/** The page of the manual for each place; a line is a step. */
export const HELP = defineWords({
  zh: {
    'overview-title': '总览：看哪里还差什么',
    'overview-steps':
      '上方各格依次是面积、外部挂牌、室内门牌、名称、两种文字、清牌；颜色之外都有图标和文字。\n“待办”按先后排好，点一条就到要改的地方。\n左边登记地名和机构名称，所有标牌都从这里取名，改一处全改。',
    'plan-title': '平面：画房间，看面积',
    'plan-steps':
      '按 R 拖出矩形房间，按 W 一段一段画墙；画的时候直接输入毫米数，按 Tab 换到角度。\n拖动一道墙，两边的房间跟着变；下方立刻显示是否达标、差多少。\n按 B 用名称刷：数字键选名称，点房间贴上，Tab 到下一个没有名称的房间。\n左边的设施库可以用汉字或拼音首字母查找，点一下再点图上就放好了。\n有旧平面图就照着描：左边“底图”里放入照片、扫描件或 PDF，四角拉正，两点定比例，锁定后再画。\n什么都可以撤销（Ctrl+Z）；Esc 取消正在做的事。',
    'registers-title': '资料：录入服务事项和荣誉',
    'registers-steps':
      '左边选一张表；在格子里直接打字，Tab 往右，Enter 往下，F2 修改，Esc 放弃。\n从 Excel、WPS 复制一块，点左上角那一格，Ctrl+V 就贴进来，行不够会自动加。\n“待填”的格子有底色和字，按“下一处待填”一处一处走；没有读懂的内容留在原来的格子里，写明原因。\n按住行号拖动，或按 Alt+↑、Alt+↓，换次序；什么都可以撤销（Ctrl+Z）。\n“荣誉墙”“外墙”“公开栏”是图：从平面选一面墙或照实量录入，在图上拖，或让程序排。',
    'signs-title': '标牌：看每一块牌子',
    'signs-steps':
      '左边按外部、内部分组；牌子从机构名称和房间来，不用另外输入。\n中间是成品样子，和交给制作单位的文件是同一张图。\n右边改尺寸、份数、配色；蒙古文由有资质的人提供，填入后由校对人签名。',
    'clearing-title': '清牌：逐块决定去留',
    'clearing-steps':
      '把现有牌子逐条登记，程序按依据给出建议：留在外面、移到室内、并入、摘除。\n程序只建议，由人决定；每个决定都留下姓名和日期。',
    'delivery-title': '交付：做出文件',
    'delivery-steps':
      '“打印和导出…”（Ctrl+P）出平面图纸：先看预览，放不下会说明可以换什么；打印时选“实际大小”，再量图上的校验尺。\n“制作全部文件”写出每块牌子 1:1 的 PDF 和清单，放在一个新文件夹里。\n蒙古文没有校对、文字规则没有确认的，只能做草稿，文件名上写明。\n“正式制作”拒绝草稿，并逐条说明原因。',
  },
  en: {
    'overview-title': 'Overview: what is missing where',
    'overview-steps':
      'The tiles show area, signs outside, door plates, names, scripts and clearing, each with an icon and words besides colour.\nThe work list is in order: a click leads to the place where it is mended.\nOn the left is the register of names; every sign takes its words from there.',
    'plan-title': 'Plan: draw rooms, watch the area',
    'plan-steps':
      'R drags a rectangular room, W draws walls piece by piece; type millimetres while drawing, Tab changes to the angle.\nDrag a wall and the rooms on both sides follow; the verdict below turns at once.\nB is the name brush: a digit picks a name, a click puts it on, Tab goes to the next room without one.\nThe fixture library can be searched by characters or pinyin initials; click an item, then click on the plan.\nAn old plan can be traced: put a photo, scan or PDF in under Tracing, straighten its four corners, set the scale by two points, lock it, and draw.\nEverything can be undone (Ctrl+Z); Esc cancels what is going on.',
    'registers-title': 'Registers: services and honours',
    'registers-steps':
      'Choose a table on the left; type in its cells, Tab goes right, Enter down, F2 edits, Esc gives up.\nCopy a range in Excel or WPS and paste it at its upper left cell; rows are added as needed.\nCells still to be filled in are marked; what was not understood stays in its cell with the reason.\nDrag a row number, or press Alt+↑ and Alt+↓, to reorder; everything can be undone (Ctrl+Z).\nHonours wall, façade and notice board are drawings: choose a wall of the plan or type it, drag, or let the program arrange.',
    'signs-title': 'Signs: every plate',
    'signs-steps':
      'Signs are grouped on the left; their words come from the names and the rooms.\nThe middle shows the finished sign: the same drawing that the maker gets.\nOn the right are size, copies and colours; Mongolian is supplied and signed for by people.',
    'clearing-title': 'Clearing: what becomes of each old plate',
    'clearing-steps':
      'Enter the existing plates; the program proposes with its reasons: keep outside, keep inside, merge, take down.\nIt only proposes; a person decides, with name and date.',
    'delivery-title': 'Delivery: making the files',
    'delivery-steps':
      '“Print and export…” (Ctrl+P) makes plan sheets: look at the preview first, what does not fit comes with its offers; print at actual size and measure the check ruler.\n“Make all files” writes a 1:1 PDF of every sign and a manifest into a new folder.\nWhat nobody has proof-read or confirmed becomes a draft and says so in its file name.\n“For production” refuses drafts, each with its reason.',
  },
});
