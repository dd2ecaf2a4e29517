import { type LayerRole } from './layerRole.ts';

/**
 * What a layer's name says. Names in use: GB/T 18112's 墙体 门窗 房间, the layers of 天正 (WALL, WINDOW, DOOR, SPACE,
 * PUB_TEXT), those of the American CAD standard (A-WALL, A-DOOR, A-GLAZ), and our own (core/drawing/layerNames.ts). Only
 * a whole word counts: ELIGHTWALL is a lamp on a wall, E_WALL the electrician's and S_WALL the structural engineer's.
 */
export function roleOfLayerName(name: string): LayerRole {
  const words = wordsOf(name);
  const latin = words.filter((word) => /^[A-Z0-9]+$/.test(word));
  const chinese = words.filter((word) => !/^[A-Z0-9]+$/.test(word));
  const has = (...known: readonly string[]): boolean => latin.some((word) => known.includes(word));
  const plain = name.replace(/\s/g, '');
  if (/共用墙/.test(plain) || /PARTY_?WALL/.test(latin.join('_'))) return 'shared';
  if (/说明|图名|图框|标题/.test(plain) || has('TITLE', 'NOTE', 'NOTES')) return 'none';
  if (isOfOthers(latin, chinese)) return 'none';
  if (/拆除|拆改|已拆|保温/.test(plain) || has('DEMO', 'OLD', 'INSUL', 'INSULATION')) return 'none';
  if (/室外|场地/.test(plain) || has('OUTDOOR', 'SITE')) return 'outdoors';
  if (/隔断/.test(plain) || has('DIVIDER', 'DIVIDERS')) return 'dividers';
  if (/开敞|空间分界/.test(plain) || /OPEN_EDGE/.test(latin.join('_'))) return 'open';
  if (NOT_BUILT.test(plain) || has(...NOT_BUILT_WORDS)) return 'none';
  if (chinese.some((word) => COLUMN.test(word)) || has('COLUMN', 'COLUMNS', 'COLS', 'COL')) return 'columns';
  const opening = openingRole(latin, chinese);
  if (opening !== null) return opening;
  if (/房间|房名|文字|名称/.test(plain) || has('ROOM', 'ROOMS', 'ROOMNAME', 'SPACE', 'TEXT')) return 'rooms';
  return isWall(latin, chinese) ? 'faces' : 'none';
}

const WINDOW_WORDS = /^(WINDOWS?|WINDS?|WIN|GLAZ|GLAZING)\d*$/;
const DOOR_WORDS = /^(DOORS?|DOR)\d*$/;
/** DRWD: doors and windows in GB/T 50001. */
const OPENING_WORDS = /^(OPENINGS?|OPNG|DOORWINS?|DOORWINDOWS?|WINDOORS?|DRWD)\d*$/;
/** What may stand beside DOOR or WINDOW without making a mark, a sill or a schedule of it. */
const BESIDE_OPENING =
  /^(FIRE|WALLS?|SWNG|SWING|SWINGS|LEAF|LEAVES|FRAM|FRAME|FRAMES|JAMB|JAMBS|SLID|SLIDING|PRHT|WOOD|STEEL|GLASS|AND)$/;
const OF_OPENING =
  '(建|建筑|平面|墙体?|新建|新增|新|原有?|现状|既有|保留|[一二三四五六首底顶]层|标准层|室?内|室?外|普通|防火|防盗|防护|人防|隔音|保温|' +
  '[甲乙丙]级|钢制?|木制?|铝合金|铝|塑钢|断桥铝?|玻璃|不锈钢|[单双]开|[单双]扇|平开|推拉|折叠|卷帘|旋转|弹簧|子母|自动|固定|百叶|悬|上悬|' +
  '高|落地|凸|飘|大|小|入户|分户|户|单元|疏散|逃生|安全|电梯|\\d+)*';
const AFTER_OPENING = '(扇|框|洞口?|垛口|线|开启线?|平面|图|层|图层|\\d+)*';
/** 门 and 窗 as words of their own: 门厅, 门牌, 门头, 阀门, 窗台, 窗帘 and 服务窗口 are something else. */
const CHINESE_OPENING = new RegExp(`^${OF_OPENING}(门窗|窗门|门和窗|门及窗|门|窗|洞口)${AFTER_OPENING}$`);

/** Layers of doors and windows; one that holds their marks says nothing of either. */
function openingRole(latin: readonly string[], chinese: readonly string[]): LayerRole | null {
  const [only] = latin;
  const pinyin = latin.length === 1 && chinese.length === 0 && only !== undefined ? only : '';
  const has = (pattern: RegExp): boolean => latin.some((word) => pattern.test(word));
  const named = chinese.filter((word) => CHINESE_OPENING.test(word));
  const windows =
    has(WINDOW_WORDS) || /^CHUANG\d*$/.test(pinyin) || named.some((word) => word.includes('窗'));
  const doors = has(DOOR_WORDS) || /^MEN\d*$/.test(pinyin) || named.some((word) => word.includes('门'));
  const both =
    has(OPENING_WORDS) || /^MENCHUANG\d*$/.test(pinyin) || named.some((word) => word.includes('洞'));
  if (!windows && !doors && !both) return null;
  const isOpening = (word: string): boolean =>
    [WINDOW_WORDS, DOOR_WORDS, OPENING_WORDS].some((known) => known.test(word)) || pinyin !== '';
  const goesAlong =
    latin.every((word) => isOpening(word) || BESIDE_OPENING.test(word) || BESIDE_WALL.test(word)) &&
    chinese.every(
      (word) =>
        CHINESE_OPENING.test(word) ||
        BESIDE_CHINESE_WALL.test(word) ||
        CHINESE_WALL.test(word) ||
        word === '洞',
    );
  if (!goesAlong) return 'none';
  if (both || (windows && doors)) return 'openings';
  return windows ? 'windows' : 'doors';
}

/** Words of a name: parted by anything that is no letter, and where Chinese begins or ends; of `file|layer` the layer. */
function wordsOf(name: string): readonly string[] {
  const own = name.split(/\||\$\d+\$/).at(-1) ?? name;
  return own.toUpperCase().match(/[A-Z0-9]+|\p{Script=Han}+/gu) ?? [];
}

/** Layers of the engineers of other trades, by the letter or the word in front. */
function isOfOthers(latin: readonly string[], chinese: readonly string[]): boolean {
  const [first, ...more] = latin;
  if (more.length > 0 && first !== undefined && /^(E|EL|ELEC|M|ME|MECH|P|PL|H|HVAC|F|FP|T|C|L)$/.test(first))
    return true;
  // The structural engineer's columns are those that stand in the rooms; his walls are drawn apart from ours.
  if (more.length > 0 && first !== undefined && /^(S|ST|STR|STRU|STRUCT)$/.test(first))
    return !latin.some((word) => /^COL(S|UMNS?)?$/.test(word));
  return chinese.some(
    (word) =>
      /^(电|电气|强电|弱电|照明|给排水|水|暖|暖通|空调|消防|结|结构|设备|装饰|装修)(?!井)/.test(word) &&
      !/柱$/.test(word),
  );
}

const NOT_BUILT = /轴|标注|尺寸|填充|图案|家具|洁具|地面|阳台|栏杆|屋面|屋顶|立面|剖面|大样|柱网/;
const NOT_BUILT_WORDS = [
  'AXIS', 'AXIS2', 'GRID', 'DOTE', 'DIM', 'DIMS', 'DIMENSION', 'HATCH', 'PATT', 'FURN', 'FURNITURE', 'LVTRY', 'ROOF',
  'CEILING', 'CLNG', 'ELEV', 'SECT', 'DETAIL',
]; // prettier-ignore

const COLUMN = /^(框架|构造|结构|混凝土|钢筋?混凝土|钢|砖|圆|方|独立)*柱子?\d*$/;

const WALL_WORDS = /^WALLS?\d*$/;
/** What may stand beside WALL without making something else of it. */
const BESIDE_WALL =
  /^(A|AR|ARC|ARCH|AE|AD|ID|I|3T|FULL|EXTR|INTR|EXT|INT|EXTERIOR|INTERIOR|NEW|NEWW|EXST|EXIST|EXISTING|FIRE|BRICK|CONC|MAIN|LINE|LINES|OUT|IN|OUTER|INNER|PLAN|FACE|FACES|LAYER|BASE|\d{1,4}|[FL]\d|\dF)$/;
const CHINESE_WALL =
  /^(建|建筑|新建|新砌|原有?|现状|既有|保留|砌|砖|砖砌|砌块|加气块?|混凝土|钢筋?混凝土|钢筋砼|砼|承重|非承重|剪力|外|内|隔|轻质|轻|防火|分户|填充|实体|主|一层|二层|三层|首层|平面|\d+|厚)*墙(体|线|皮|面|柱|轮廓|边线?|外皮|内皮|外|内)?(线|层|新建|现状|平面|图)?\d*$/;
const BESIDE_CHINESE_WALL =
  /^(建|建筑|平面|一层|二层|三层|首层|底层|新建|现状|原有|外|内|图层|砖|混凝土|层)$/;

/** Every word has to go with a wall: WALL_TEXT, 墙体保温 and 幕墙 are something else. */
function isWall(latin: readonly string[], chinese: readonly string[]): boolean {
  const named =
    latin.some((word) => WALL_WORDS.test(word)) || chinese.some((word) => CHINESE_WALL.test(word));
  const qiang = latin.length === 1 && latin[0] === 'QIANG' && chinese.length === 0;
  return (
    qiang ||
    (named &&
      latin.every((word) => WALL_WORDS.test(word) || BESIDE_WALL.test(word)) &&
      chinese.every((word) => CHINESE_WALL.test(word) || BESIDE_CHINESE_WALL.test(word)))
  );
}
