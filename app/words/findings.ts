import { type MessageCode, type MessageData } from '../../core/policy/kinds/kinds.ts';
import { defineWords, type Words } from './words.ts';

/** The data that a sentence names. */
type Named<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/** A sentence that names what its message does not carry does not compile. */
type Sentences<Said> = {
  readonly [Code in keyof Said]: Code extends MessageCode
    ? Named<Said[Code]> extends keyof MessageData[Code]
      ? Said[Code]
      : { readonly notCarried: Exclude<Named<Said[Code]>, keyof MessageData[Code]> }
    : never;
};

function defineSentences<
  const Zh extends Words<MessageCode>['zh'],
  const En extends Words<MessageCode>['en'],
>(words: { zh: Zh & Sentences<Zh>; en: En & Sentences<En> }): Words<MessageCode> {
  return words;
}

/** One sentence for every message that a kind of rule can give. */
export const FINDING_WORDS = defineSentences({
  zh: {
    'area-below': '{basis}{measured}平方米，低于{least}平方米，差{short}平方米',
    'area-unknown': '没有{basis}的数据，无法判断是否达到{least}平方米',
    'area-uncomputed': '{basis}算不出来（{storey}：{why}，{x}, {y} 附近），无法判断是否达到{least}平方米',
    'organisation-unhoused': '{organisation}没有安排办公房间',
    'mechanism-unhoused': '“{name}”没有安排办公房间',
    'list-empty': '“八有”核对表还没有填写（共{rows}项）',
    'list-open': '“八有”核对表已填{written}项、达到{present}项，共{rows}项',
    'plate-missing': '缺少“{plate}”',
    'plate-repeated': '“{plate}”有{count}块（{plates}），只应有一块',
    'plate-without-body': '没有设立相应组织，却有“{plate}”标牌',
    'extra-outside': '室外多挂：“{text}”（建议{proposal}）',
    'name-wrong': '名称“{found}”不规范，应为“{right}”',
    'plate-name-short': '标牌“{text}”用了简称，应为“{right}”',
    'plate-name-wrong': '标牌“{text}”不是本嘎查村的规范全称，应为“{right}”',
    'seal-differs': '印章或证书上的“{found}”与按登记组成的“{right}”不同：以印章、证书为准，请核对',
    'certificate-ended': '“{name}”的登记证书已于{ended}到期',
    'form-other': '式样为{form}，一般应为{wanted}',
    'strip-not-upright': '宽{width}毫米、高{height}毫米，高不大于宽，不是条牌',
    'colour-other': '颜色为{ground}底{letters}字，应为{wantedGround}底{wantedLetters}字',
    'mongolian-missing': '缺少蒙古文：{texts}',
    'mongolian-unproofed': '蒙古文未经具名校对：{texts}',
    'plate-script-missing': '保留的牌子“{text}”只有一种文字：{scripts}',
    'profile-unconfirmed': '蒙汉两种文字的排法（{profile}）还没有经人确认',
    'typeface-other': '没有使用宋体',
    'plate-typeface-other': '保留的牌子“{text}”没有使用宋体',
    'letters-differ': '选了不与并挂的标牌一组，字的大小会和它们不同',
    'sizes-differ': '几块标牌尺寸不一：{sizes}毫米',
    'artwork-missing': '{facility}标识图样没有放入',
    'room-without-plate': '“{room}”没有门牌',
    'room-with-several': '“{room}”有{count}块门牌（{plates}），只应有一块',
    'plate-without-room': '门牌所指的房间“{room}”不在房间表里',
    'inside-missing': '室内缺少“{plate}”',
    'plate-undecided': '“{text}”还没有处理决定（建议{proposal}）',
    'plate-merged-nowhere': '“{text}”决定合并，却没有写明并入哪里，不算决定',
    'plate-kept-though-empty': '“{text}”不符合“{tests}”，却决定保留',
    'plate-kept-though-barred': '“{text}”属不得由村级组织承担责任的工作，却决定保留',
    'plate-kept-without-grounds':
      '“{text}”按牌上文字判断不符合“{tests}”，决定保留却没有写明理由和文件（标题、文号）',
    'plate-still-there': '“{text}”已决定{outcome}，尚未办理',
    'board-missing': '没有村务公开栏的登记',
    'never-posted': '村务公开栏{what}没有张贴记录',
    'posting-in-future': '村务公开栏{what}登记的张贴日期{posted}还没有到',
    'posting-overdue': '村务公开栏{what}应在{due}前更新，上次张贴{posted}',
    'honour-elsewhere': '荣誉牌“{text}”没有集中展陈',
    'honours-display-missing': '有{count}项荣誉，没有集中展陈的位置',
    'honours-display-unknown': '有{count}项荣誉，没有登记集中展陈设在哪里',
    'mechanism-not-catalogued': '工作机制“{name}”不在指导目录内，也没有登记批准文件',
    'mechanism-document-level':
      '工作机制“{name}”不在指导目录内，登记的文件层级为{level}；须是党中央、国务院，法律法规，或自治区党委和政府的文件',
    'mechanism-document-number': '工作机制“{name}”不在指导目录内，登记的文件没有标题或文号',
    'mechanism-document-issuer':
      '工作机制“{name}”不在指导目录内，登记的文件没有写明发文机关，所选层级（{level}）无从核对',
    'mechanism-document-doubtful':
      '工作机制“{name}”不在指导目录内，登记的{part}（{quoted}）{looks}，与所选层级（{level}）不符',
    'mechanism-barred': '工作机制“{name}”属不得由村级组织承担责任的工作',
    'person-demanded': '“{text}”的文件要求专人专岗{by}',
    'service-ungrounded': '服务事项“{name}”不在两个指导目录之内，也不是委托事项',
    'work-unadmitted': '“{name}”没有引用准入登记：村级事务须经审核和旗县批准',
    'admission-open': '“{name}”的准入没有完成，尚缺：{lacks}',
    'admission-refused': '“{name}”的准入没有获得同意',
    'admission-expired': '“{name}”的准入已于{ended}到期',
    'post-unhoused': '服务岗位“{name}”没有安排房间',
    'post-unmanned': '服务岗位“{name}”没有登记人员',
    'burden-undecided': '{burden}“{name}”没有处理决定',
    'burden-traces': '{burden}“{name}”要求上传截图、录像等留痕',
    'kiosk-absent': '政务服务自助一体机没有到位',
    'kiosk-unknown': '没有登记政务服务自助一体机是否到位',
  },
  en: {
    'area-below': '{basis} {measured} m², less than {least} m² by {short} m²',
    'area-unknown': 'no {basis} on record: whether it reaches {least} m² cannot be told',
    'area-uncomputed':
      'the {basis} could not be computed ({storey}: {why}, near {x}, {y}): whether it reaches {least} m² cannot be told',
    'organisation-unhoused': '{organisation} has no room',
    'mechanism-unhoused': '“{name}” has no room',
    'list-empty': 'the list of the eight is not filled in ({rows} rows)',
    'list-open': 'of the {rows} rows of the list {written} are written and {present} are met',
    'plate-missing': '“{plate}” is missing',
    'plate-repeated': '“{plate}” is there {count} times ({plates}); it should be there once',
    'plate-without-body': 'a placard “{plate}” for a body that is not set up',
    'extra-outside': 'an extra plate outside: “{text}” (proposed: {proposal})',
    'name-wrong': 'the name “{found}” is not the standard one, which is “{right}”',
    'plate-name-short': 'the plate “{text}” carries a short name; it should be “{right}”',
    'plate-name-wrong': 'the plate “{text}” does not carry this village’s full standard name, “{right}”',
    'seal-differs':
      '“{found}” on the seal or certificate differs from the composed “{right}”: it is the legal name; please compare',
    'certificate-ended': 'the registration certificate of “{name}” ended on {ended}',
    'form-other': 'its form is {form}; it is generally {wanted}',
    'strip-not-upright': '{width} mm wide and {height} mm high: not higher than wide, no strip',
    'colour-other': '{letters} on {ground}; it should be {wantedLetters} on {wantedGround}',
    'mongolian-missing': 'Mongolian is missing: {texts}',
    'mongolian-unproofed': 'nobody has signed for the Mongolian of {texts}',
    'plate-script-missing': 'the plate “{text}” that stays has one script only: {scripts}',
    'profile-unconfirmed': 'nobody has confirmed the rule of the two scripts ({profile})',
    'typeface-other': 'it is not set in a Song typeface',
    'plate-typeface-other': 'the plate “{text}” that stays is not set in a Song typeface',
    'letters-differ': 'is set apart from the placards beside it by choice: its letters are of another size',
    'sizes-differ': 'the placards are of different sizes: {sizes} mm',
    'artwork-missing': 'the official artwork of {facility} is not placed',
    'room-without-plate': '“{room}” has no door plate',
    'room-with-several': '“{room}” has {count} door plates ({plates}); it should have one',
    'plate-without-room': 'the room “{room}” of the door plate is not in the list of rooms',
    'inside-missing': 'inside, “{plate}” is missing',
    'plate-undecided': '“{text}” is not decided on (proposed: {proposal})',
    'plate-merged-nowhere': '“{text}” is to be merged, but into what is not said: no decision',
    'plate-kept-though-empty': '“{text}” fails {tests} and is to be kept all the same',
    'plate-kept-though-barred':
      '“{text}” is work for which the village must not be responsible, and is to be kept all the same',
    'plate-kept-without-grounds':
      '“{text}” fails {tests} by the program’s view and is to be kept without a reason and a document (title and number)',
    'plate-still-there': '“{text}”: {outcome} is decided and not done yet',
    'board-missing': 'no village affairs notice board is on record',
    'never-posted': 'no posting of {what} on the notice board is on record',
    'posting-in-future': 'the day of posting of {what}, {posted}, has not come yet',
    'posting-overdue': '{what} on the notice board fell due on {due}; last posted {posted}',
    'honour-elsewhere': 'the honour plate “{text}” is not in the collected display',
    'honours-display-missing': '{count} honours and no collected display',
    'honours-display-unknown': '{count} honours, and nobody has said where the collected display is',
    'mechanism-not-catalogued':
      'the mechanism “{name}” is not in the catalogue, and no approval is on record',
    'mechanism-document-level':
      'the mechanism “{name}” is not in the catalogue, and the document on record is of the level {level}; it must be central, a law, or the region’s',
    'mechanism-document-number':
      'the mechanism “{name}” is not in the catalogue, and the document on record lacks its title or number',
    'mechanism-document-issuer':
      'the mechanism “{name}” is not in the catalogue, and the document on record does not say who issued it: the level {level} cannot be checked',
    'mechanism-document-doubtful':
      'the mechanism “{name}” is not in the catalogue, and the {part} of the document ({quoted}) {looks}: not of the level {level}',
    'mechanism-barred': 'the mechanism “{name}” is work for which the village must not be responsible',
    'person-demanded': 'the document behind “{text}” demands a dedicated person{by}',
    'service-ungrounded': 'the service “{name}” is in neither catalogue and not a delegated one',
    'work-unadmitted': '“{name}” refers to no admission: it needs the reviews and the banner’s approval',
    'admission-open': 'the admission of “{name}” is not complete; open: {lacks}',
    'admission-refused': 'the admission of “{name}” was refused',
    'admission-expired': 'the admission of “{name}” ran out on {ended}',
    'post-unhoused': 'the service post “{name}” has no room',
    'post-unmanned': 'the service post “{name}” has no person',
    'burden-undecided': 'nobody has decided on the {burden} “{name}”',
    'burden-traces': 'the {burden} “{name}” asks for screenshots or other traces',
    'kiosk-absent': 'the self-service kiosk is not there',
    'kiosk-unknown': 'whether the self-service kiosk is there is not on record',
  },
});

export const AUDIT_REASON_WORDS = defineWords({
  zh: {
    catalogued: '在指导目录内',
    'catalogued-alias': '属指导目录内牌子，用了简称或不规范名称，应改为规范全称',
    'catalogued-move-inside': '属指导目录内的工作机制或组织，不在室外悬挂之列，移入室内',
    'office-inside': '属指导目录内组织的办公用牌，作室内门牌',
    'other-committee': '名称为委员会：属村民委员会下属其他委员会的可保留，请核实',
    'approved-document': '登记的依据文件层级属党中央、国务院，法律法规或自治区，请核对文件',
    'room-function': '按用途属功能区，作室内门牌',
    honour: '属表彰奖励或创建成果，集中展陈',
    notice: '属公示、制度类内容，并入村务公开栏',
    guidance: '属办事指引类内容，并入办事服务指引牌',
    'department-office': '部门的办公室，不是村级组织自己的，属虚牌',
    'same-work': '这项工作已由保留的组织、机制或阵地承担，合并',
    'beyond-function': '超出村级职能范围',
    'outside-body': '属其他单位或经营、挂点性质，不属村级职能',
    campaign: '属阶段性、专项性机构，无常设内容',
    'no-content': '经判定无内容',
    'no-support': '经判定无保障',
    'not-catalogued': '不在指导目录内，也没有登记批准文件',
  },
  en: {
    catalogued: 'in the catalogue',
    'catalogued-alias': 'in the catalogue by a short or wrong name: to be put right',
    'catalogued-move-inside': 'in the catalogue, but not among those that hang outside: move inside',
    'office-inside': 'the office of a body in the catalogue: a door plate inside',
    'other-committee': 'a committee: it may stay if it is one under the villagers’ committee; please verify',
    'approved-document': 'the document on record is central, a law or the region’s: please verify',
    'room-function': 'a functional area: a door plate inside',
    honour: 'an honour: into the collected display',
    notice: 'a posting or rules: into the notice board',
    guidance: 'guidance: into the guidance board',
    'department-office': 'an office of a department, not of the village’s own bodies: an empty plate',
    'same-work': 'a kept body or place does this work already: merge',
    'beyond-function': 'beyond the village’s function',
    'outside-body': 'another body’s, a business or an outpost: not the village’s function',
    campaign: 'set up for a campaign: no lasting content',
    'no-content': 'judged to have no content',
    'no-support': 'judged to have no support',
    'not-catalogued': 'not in the catalogue, and no approval is on record',
  },
});
