import { SIGN_FORMATS, type SignFormat } from '../../core/signs/fileFormats.ts';
import { defineWords } from './words.ts';

/** What went wrong while a format was being written. */
const writing = (verb: string) =>
  Object.fromEntries(
    SIGN_FORMATS.map((format) => [`program-fault.${format}`, `${verb} ${format.toUpperCase()}`]),
  ) as Record<`program-fault.${SignFormat}`, string>;

/** Why a sign cannot be made, and what to look at: the sentences for the codes of typeset/ and app/signs/prepareSigns.ts. */
export const SIGN_WORDS = defineWords({
  zh: {
    'missing-glyph':
      '“{text}”中的“{character}”（{code}）没有一种字体能显示。请添加含有这个字的字体（如 SimSun-ExtB、BabelStone Han），或核对用字。',
    'face-missing':
      '项目选定的字体“{face}”不在这台电脑上，或者文件已经变了。请装回这个字体，或在项目中另选。',
    'face-unfit': '项目选定的蒙古文字体“{face}”不能用：{reason}（{letters}）。请改用随附的字体，或另选。',
    'face-unfit.letters': '缺少字母',
    'face-unfit.joining': '字母没有词首、词中、词末的连写字形',
    'face-unfit.format': '缺少控制符',
    'private-use': '“{text}”第 {position} 个字符（{code}）是私用区编码，不是国际标准文字。{origin}',
    'private-use.menksoft': '它来自蒙科立等旧输入法：请用转换工具转成国际标准编码（Unicode）后重新录入。',
    'private-use.unknown': '它只在某一种字体里有意义：请换成标准编码的字后重新录入。',
    'broken-text':
      '“{text}”第 {position} 个字符（{code}）不是可以印刷的文字（控制符、乱码或不成对的编码）。请删除后重新录入。',
    'script-mismatch':
      '“{text}”第 {position} 个字符“{character}”放错了栏：汉文栏不能有蒙古文字母，蒙古文栏不能有汉字。',
    'format-character':
      '蒙古文“{word}”的第 {position} 个字符是看不见的控制符（{code}），在这里不起作用，字体会印成方框。请删去；建议：{repaired}',
    'does-not-fit': '“{text}”放不下：{along}需要 {needed} mm，只有 {available} mm。请加大牌子，或核对名称。',
    'does-not-fit.height': '高度方向',
    'does-not-fit.width': '宽度方向',
    'words-missing': '“{sign}”缺少{script}。',
    'words-missing.Hans': '汉文',
    'words-missing.Mong': '蒙古文（须由人员录入并校对）',
    'size-outside-template':
      '{width} × {height} mm 超出这种样式的范围：宽 {leastWidth}–{mostWidth} mm，高 {leastHeight}–{mostHeight} mm。',
    'emblem-missing':
      '“{sign}”还没有官方图样。请向组织部或文明办索取标识文件（SVG、PDF 或 PNG）放入此位置；程序不绘制标识。',
    'table-too-wide': '“{sign}”的 {columns} 列放不进 {available} mm 宽。请减少列数，或加大牌子。',
    'table-too-long':
      '“{sign}”的 {rows} 行放不进 {boards} 块牌子：需要 {needed} mm，只有 {available} mm（最高的一行 {tallest} mm）。请增加块数、加大牌子或减少内容。',
    'nothing-to-show': '“{sign}”没有内容。请先录入或导入。',
    'qr-too-long': '二维码内容太长（{length} 个字符），放不进一个码：{text}…',
    'honours-unplaced': '“{sign}”有 {count} 件荣誉挂不下：{names}。请增加墙面、降低最低挂高或减少预留。',
    'honours-lost':
      '“{sign}”有 {count} 件荣誉原来的位置放不下了（墙、门窗或尺寸改过）：{names}。没有替您移动，图上不画；请到“资料 → 荣誉墙”重新摆放。',
    'wall-changed':
      '“{sign}”：{wall}是照平面画的，平面上这面墙改过了，图还是照原来的画的。请到“资料”里这面墙的页面核对。',
    'opening-beyond-wall':
      '“{sign}”：{wall}（{wallWidth} × {wallHeight} mm）有 {count} 处门窗等超出墙面，如距左端 {x}、距地 {y}、{width} × {height} mm 的一处。图上只画到墙边；请到“资料”里这面墙的页面核对尺寸。',
    'photo-cut': '效果图：{names}不全在照片里，图上没有或只有一部分。请换一张拍得全的照片。',
    'title-apart':
      '“{sign}”的墙题“{text}”离拼缝不足 {clear} mm，改为单独做一块，装在背景前面。也可以在“墙题”一项中直接选“单独做一块”。',
    'captions-on-seams':
      '“{sign}”：{wall}有 {count} 块说明牌压在背景的拼缝上：{names}。安装时先装背景、后装说明牌，或移动物件。',
    'hooks-on-seams':
      '“{sign}”：{wall}有 {count} 个挂点、托架离背景的拼缝不足 {clear} mm，拼缝挪不开：请移动物件，或在缝后加衬条。',
    'wall-missing': '“{sign}”还没有量过的墙。请录入墙的宽和高。',
    'facade-missing': '“{sign}”还没有量过的立面。请录入墙面和大门的尺寸。',
    'facade-crowded':
      '“{sign}”排不下：{what}需要 {needed} mm，只有 {available} mm。请换一种排列、缩小间距或牌子。',
    'letters-small':
      '“{sign}”正文字高 {size} mm，在 {distance} m 处阅读至少要 {least} mm。请增加块数或减少内容。',
    'board-roomy': '“{sign}”有 {free}% 的版面空着；这些内容用 {width} × {height} mm 的牌子正合适。',
    'board-open': '“{sign}”有 {free}% 的版面空着，没有更合适的规格；可以增加内容，或换一种版式。',
    'floors-by-number':
      '“{sign}”有 {count} 间房的楼层是按房号写的（{names}）：请核对；在平面图上画好房间后按平面图写。',
    'board-crowded': '“{sign}”用 {width} × {height} mm 的牌子，字就够大了。',
    'plate-too-small':
      '“{sign}”的内容在这块牌子上放不下，或会小于最小字高。用 {width} × {height} mm 的牌子就放得下。',
    'plate-crowded':
      '“{sign}”功能的蒙古文只有 {size} mm（宜 {least} mm 以上）；用 {width} × {height} mm 的牌子就够大了。',
    'plate-full':
      '“{sign}”功能的蒙古文只有 {size} mm（宜 {least} mm 以上），没有更大的规格够用。可以减少写在门牌上的功能。',
    'mongolian-missing': '“{sign}”有 {count} 处没有蒙古文：{names}。',
    'subject-missing': '这块牌子说的对象不在项目中（机构未设立，或房间已删除）。',
    'template-missing': '这块牌子选的样式，这个版本的程序里没有。请在“样式”里另选，或用做它的那个版本打开。',
    'template-unsuited': '这种样式不能用于这块牌子，请在“样式”里另选。',
    'no-schemes': '这种牌子没有配色可选。',
    'hangs-alone': '这种牌子单独挂，没有分组。',
    'choice-missing': '这块牌子选的一项做法，它的样式里没有。请在这块牌子的选项里另选。',
    'scheme-missing': '这块牌子选的配色，它的样式里没有。请在“配色”里另选。',
    'profile-missing': '项目选的文字规则，这个版本的程序里没有。请在“总览”的“文字规则”里另选。',
    'look-missing': '项目选的整套样式，这个版本的程序里没有。请在任一块牌子的“样式”里另选。',
    'ink-unknown': '项目自带的油墨要替换“{ink}”，但没有这种油墨。请核对项目文件。',
    'ink-kept': '“{ink}”的颜色不能由项目更换：党组织的红色、牌子的黑色只能写色号，其他专用油墨不能动。',
    'ink-heavy': '“{sign}”上的“{ink}”总墨量 {total}%，超过 {most}%，印出来不易干。请减少各色。',
    'ink-faint':
      '“{sign}”上用了“{ink}”的地方，字与底的对比只有 {ratio} : 1，至少要 {least} : 1。请加深或改浅。',
    'edge-close':
      '“{sign}”有 {count} 行字离成品边不足 {least} mm，最近 {off} mm：{letters}。裁切、铣边会有一两毫米误差，请加大牌子或缩小字。',
    'hole-close':
      '“{sign}”有 {count} 行字离孔边不足 {least} mm，最近 {off} mm：{letters}。请不打孔、换一种固定方式，或加大牌子。',
    'inks-foreign':
      '“{sign}”上有 {count} 种颜色不在程序的颜色表里，是图样自带的：{inks}。请与发放图样的单位核对色值。',
    'ink-over':
      '“{sign}”上“{inkZh}”的字叠印在“{groundZh}”上，总墨量 {sum}%，超过 {limit}%，印出来不易干。请把底色改浅。',
    'specification-open': '制作要求还没有填：{fields}。制作单位一定会问，请在“制作要求”里填好。',
    'mongolian-lacking': '“{sign}”缺少蒙古文：{texts}。蒙古文须由人员录入并校对。',
    unfilled: '“{sign}”还有待填的内容，只能出草稿，不能出制作文件：{open}。',
    sample: '“{sign}”上有示例内容，只能出草稿，不能出制作文件：{open}。',
    lacking:
      '“{sign}”缺少文字规则要求的蒙古文 {count} 处，只能出草稿：{texts}。请补齐蒙古文，或由负责人记录“本板只用汉字”。',
    'chinese-only': '“{sign}”只用汉字：{by}，{on}。',
    suffix:
      '“{sign}”的蒙古文后缀前是普通空格，字形会错：请改成窄空格（U+202F），或说明空格是有意的。只能出草稿，不能出制作文件：{texts}。',
    unproofed: '“{sign}”的蒙古文未经校对，只能出草稿，不能出制作文件：{texts}。',
    unconfirmed: '文字规则（两种文字的位置和大小）无人确认，只能出草稿，不能出制作文件。',
    'program-fault':
      '“{sign}”没有做成：程序{step}时自己出了错，编号 {fault}。其他文件不受影响。请把编号和项目文件一起交给开发者。',
    'program-fault.layout': '排版',
    'program-fault.mark': '写草稿标记',
    'program-fault.measure': '量笔画',
    'program-fault.slug': '写裁切线外的说明',
    'program-fault.part': '做资料包里的这份文件',
    'program-fault.artwork': '读图样',
    'program-fault.words': '写说明文字',
    'program-fault.list': '写订单、制作单、小样',
    'program-fault.sheet': '排图纸',
    ...writing('写'),
    'suffix-space':
      '“{text}”中后缀“{suffix}”前的空格（{code}）不对，字形会错。建议改成窄空格（U+202F）：{repaired}',
    'phone-doubtful':
      '“{sign}”上的电话“{numbers}”不像能打通的号码（手机 11 位，固定电话区号加 7 或 8 位），请核对。',
    normalised: '“{text}”含有兼容字符，已按标准写成“{normal}”。',
    'size-ratio': '“{sign}”汉文与蒙古文字号之比为 {ratio}，规则要求 {wanted}。',
    'ends-apart': '“{sign}”蒙古文（{mn} mm）与汉文（{zh} mm）不一样长，只能上齐，不能下齐。',
    'making-unknown': '“{sign}”的工艺“{making}”不认识，或与“印刷、切割”不符，按{processZh}检查。',
    'making-otherwise':
      '“{sign}”写明按“{combinationZh}”制作，工艺却是“{processZh}”。请改工艺或改常用做法，两样对不上不要下单。',
    'thin-strokes':
      '“{sign}”有 {count} 处{ground}细于 {least} mm（{processZh}的下限），最细 {width} mm：{places}。{remedy}',
    'thin-gaps':
      '“{sign}”有 {count} 处笔画间隙小于 {least} mm（{processZh}的下限），最小 {width} mm：{places}。{remedy}',
    'thin-counters':
      '“{sign}”有 {count} 个孔小于 {least} mm（{processZh}的下限），最小 {width} mm：{places}。{remedy}',
    'thin-strokes.plain': '笔画',
    'thin-strokes.reversed': '反白笔画（底色中留白）',
    'thin-strokes.larger': '请加粗字重，或把字放大到字高 {needed} mm 以上，或换工艺。',
    'thin-strokes.other': '单靠放大不够：请加粗字重、换字体，或换工艺。',
    'thin-gaps.larger': '请把字放大到字高 {needed} mm 以上，或把这里连上、分开，或换工艺。',
    'thin-gaps.other': '单靠放大不够：请把这里连上或分开（换字体），或换工艺。',
    'thin-counters.larger': '请把字放大到字高 {needed} mm 以上，或填平小孔。',
    'thin-counters.other': '单靠放大不够：请填平小孔，或换字体。',
    contacts:
      '“{sign}”有 {count} 处只在一点上相碰，刻、割时会断开或粘连（{processZh}）：{places}。请同意在切割文件中焊连，或换字体把笔画分开。',
    mended:
      '“{sign}”的切割文件（SVG、DXF）按约定改动了 {holes} 个小孔（填平）、{contacts} 处点接触（用直径 {weld} mm 的圆焊连）：{places}。PDF 未改。',
  },
  en: {
    'missing-glyph':
      'No font has “{character}” ({code}) in “{text}”. Add a font that has it (such as SimSun-ExtB or BabelStone Han), or check the character.',
    'face-missing':
      'The font “{face}” that the project chose is not on this machine, or its file has changed. Put it back, or choose another.',
    'face-unfit':
      'The Mongolian font “{face}” that the project chose cannot be used: {reason} ({letters}). Use the shipped one, or choose another.',
    'face-unfit.letters': 'it lacks letters',
    'face-unfit.joining': 'its letters have no joining forms',
    'face-unfit.format': 'it lacks format characters',
    'private-use':
      'Character {position} of “{text}” ({code}) is a private-use code point, not standard text. {origin}',
    'private-use.menksoft':
      'It comes from an older input method such as Menksoft: convert the text to standard Unicode and enter it again.',
    'private-use.unknown': 'It means something in one font only: replace it by the standard character.',
    'broken-text':
      'Character {position} of “{text}” ({code}) cannot be printed (control, garbled or unpaired code). Delete it and enter the text again.',
    'script-mismatch':
      'Character {position} of “{text}”, “{character}”, is in the wrong field: no Mongolian letters in Chinese text, no Chinese characters in Mongolian text.',
    'format-character':
      'Character {position} of the Mongolian word “{word}” is a format character ({code}) that is not seen and does nothing there; the font prints a box. Delete it; suggested: {repaired}',
    'does-not-fit':
      '“{text}” does not fit: {along} needs {needed} mm, there are {available} mm. Make the sign larger, or check the name.',
    'does-not-fit.height': 'the height',
    'does-not-fit.width': 'the width',
    'words-missing': '“{sign}” lacks its {script}.',
    'words-missing.Hans': 'Chinese',
    'words-missing.Mong': 'Mongolian (people enter and proof-read it; the program does not translate)',
    'size-outside-template':
      '{width} × {height} mm is outside what this style allows: {leastWidth}–{mostWidth} mm wide, {leastHeight}–{mostHeight} mm high.',
    'emblem-missing':
      '“{sign}” has no official artwork yet. Ask the organisation department or the civilisation office for the file (SVG, PDF or PNG); the program does not draw emblems.',
    'table-too-wide':
      'The {columns} columns of “{sign}” do not fit into {available} mm. Take fewer columns, or a larger board.',
    'table-too-long':
      'The {rows} rows of “{sign}” do not fit on {boards} boards: {needed} mm needed, {available} mm there (the tallest row is {tallest} mm). Take more boards, larger ones, or less text.',
    'nothing-to-show': '“{sign}” has no content. Enter or import it first.',
    'qr-too-long': 'The QR code would hold too much ({length} characters): {text}…',
    'honours-unplaced':
      '“{sign}”: {count} honours find no place: {names}. Add a wall, hang lower, or keep fewer places free.',
    'honours-lost':
      '“{sign}”: {count} honours have no room any longer where they hung (a wall, an opening or a size changed): {names}. They were not moved and are not drawn; place them anew under Records → Honours wall.',
    'wall-changed':
      '“{sign}”: {wall} was copied from the plan, whose wall has changed since; the drawing shows it as it was. See the wall’s page under 资料.',
    'opening-beyond-wall':
      '“{sign}”: {count} openings reach beyond {wall} ({wallWidth} × {wallHeight} mm), such as the one {x} from its left end and {y} from the floor, {width} × {height} mm. They are drawn to the wall’s edge; check the measures on the wall’s page under 资料.',
    'photo-cut':
      'Picture for approval: {names} is not wholly in the photo and is missing or cut off. Take a photo with more of the wall.',
    'title-apart':
      'The title “{text}” of “{sign}” would be less than {clear} mm from a seam; it is made as a board of its own, in front of the panel. “A board of its own” can be chosen outright as well.',
    'captions-on-seams':
      '“{sign}”: on {wall} {count} captions lie over a seam of the panel: {names}. Fix them after the panel, or move what hangs.',
    'hooks-on-seams':
      '“{sign}”: on {wall} {count} hooks or brackets are less than {clear} mm from a seam that has no other place: move what hangs, or put a batten behind the seam.',
    'wall-missing': '“{sign}” has no measured wall. Enter its width and height.',
    'facade-missing': '“{sign}” has no measured façade. Enter the sizes of the wall and the entrance.',
    'facade-crowded':
      '“{sign}” has no room: {what} needs {needed} mm, there are {available} mm. Choose another arrangement, closer spacing or smaller signs.',
    'letters-small':
      'The text of “{sign}” is {size} mm high; to be read from {distance} m it needs {least} mm. Take more boards, or less text.',
    'board-roomy': '{free}% of “{sign}” stays empty; a board of {width} × {height} mm suits what is on it.',
    'board-open':
      '{free}% of “{sign}” stays empty, and no size suits better. Add to it, or take another layout.',
    'floors-by-number':
      'On “{sign}” the floors of {count} rooms are as their numbers say ({names}): check them. Rooms on the plan stand under its levels.',
    'board-crowded': 'On a board of {width} × {height} mm the letters of “{sign}” are high enough.',
    'plate-too-small':
      'On this size “{sign}” does not fit, or its letters would be under their least height. It fits on {width} × {height} mm.',
    'plate-crowded':
      'The Mongolian of the functions of “{sign}” is {size} mm (better {least} mm); on {width} × {height} mm it is large enough.',
    'plate-full':
      'The Mongolian of the functions of “{sign}” is {size} mm (better {least} mm), and no larger size of plate is enough. Fewer functions may stand on it.',
    'mongolian-missing': '“{sign}” lacks Mongolian in {count} places: {names}.',
    'subject-missing':
      'What this sign is about is not in the project (the body is not set up, or the room is gone).',
    'template-missing':
      'The style chosen for this sign is not in this version of the program. Choose another under Style, or open the project with the version that made it.',
    'template-unsuited': 'This style does not suit the sign: choose another.',
    'no-schemes': 'Such a sign has no colour schemes.',
    'hangs-alone': 'Such a sign hangs by itself and has no set.',
    'choice-missing':
      'Something chosen for this sign is not offered by its style. Choose again among the options of the sign.',
    'scheme-missing':
      'The colours chosen for this sign are not offered by its style. Choose others under Colours.',
    'profile-missing':
      'The script rules chosen for the project are not in this version of the program. Choose others in the overview.',
    'look-missing':
      'The look chosen for the project is not in this version of the program. Choose another at any sign.',
    'ink-unknown':
      'The project brings an ink in the place of “{ink}”, which there is not. Check the project file.',
    'ink-kept':
      'The project cannot replace the colour of “{ink}”: party red and the black of placards may get a paint number, other inks of the process nothing.',
    'ink-heavy':
      '“{ink}” on “{sign}” has {total} % ink in all, more than {most} %: it will not dry well. Take less of each.',
    'ink-faint':
      'Where “{sign}” uses “{ink}”, letters stand out from their ground at {ratio} : 1 only; {least} : 1 is needed. Make it darker or lighter.',
    'edge-close':
      '“{sign}” has {count} lines less than {least} mm from the finished edge, the nearest {off} mm: {letters}. Cutting is off by a millimetre or two: make the sign larger or the letters smaller.',
    'hole-close':
      '“{sign}” has {count} lines less than {least} mm from a hole, the nearest {off} mm: {letters}. Take no holes, another mounting, or a larger sign.',
    'inks-foreign':
      '“{sign}” has {count} colours that are not in the program’s table, from the supplied artwork: {inks}. Check them with whoever issued the artwork.',
    'ink-over':
      'On “{sign}” letters of “{inkEn}” overprint “{groundEn}”: {sum} % ink in all, more than {limit} %; it will not dry well. Take a lighter ground.',
    'specification-open':
      'The specification does not say yet: {fields}. The sign shop will ask; answer it under Specification.',
    'mongolian-lacking':
      '“{sign}” lacks Mongolian: {texts}. People enter and proof-read it; the program does not translate.',
    unfilled: '“{sign}” still has places to fill in: drafts only, no production file: {open}.',
    sample: '“{sign}” has sample content: drafts only, no production file: {open}.',
    lacking:
      '“{sign}” lacks Mongolian that its language profile asks for in {count} places: drafts only: {texts}. Supply it, or have the person responsible record that this board is Chinese only.',
    'chinese-only': '“{sign}” is Chinese only: {by}, {on}.',
    suffix:
      'A plain space stands before a suffix in the Mongolian of “{sign}”, and its letters come out wrong: mend it (U+202F) or say that it is meant. Drafts only, no production file: {texts}.',
    unproofed: 'Nobody has proof-read the Mongolian of “{sign}”: drafts only, no production file: {texts}.',
    unconfirmed:
      'Nobody has confirmed the language profile (order and size of the two scripts): drafts only, no production file.',
    'program-fault':
      '“{sign}” was not made: the program itself failed while {step}, number {fault}. The other files are not affected. Please give the number and the project file to the developers.',
    'program-fault.layout': 'setting it',
    'program-fault.mark': 'writing the draft mark',
    'program-fault.measure': 'measuring its strokes',
    'program-fault.slug': 'setting the lines outside the trim',
    'program-fault.part': 'making this document of the package',
    'program-fault.artwork': 'reading the artwork',
    'program-fault.words': 'wording its messages',
    'program-fault.list': 'writing order, job and proof sheets',
    'program-fault.sheet': 'setting the sheet',
    ...writing('writing'),
    'suffix-space':
      'The space ({code}) before the suffix “{suffix}” in “{text}” is wrong, and its letters come out wrong. Suggested, with U+202F: {repaired}',
    'phone-doubtful':
      '“{sign}” shows telephones that nobody could be reached at: {numbers} (mobiles have 11 digits, landlines an area code and 7 or 8). Please check.',
    normalised: '“{text}” has compatibility characters; it was set in standard form as “{normal}”.',
    'size-ratio': 'Chinese to Mongolian on “{sign}” is {ratio}, the profile asks for {wanted}.',
    'ends-apart':
      'The Mongolian of “{sign}” ({mn} mm) is not as long as the Chinese ({zh} mm): they begin together and end apart.',
    'making-unknown':
      'The process “{making}” of “{sign}” is not known, or does not go with print or cut; checked as for {processEn}.',
    'making-otherwise':
      '“{sign}” is to be made as “{combinationEn}”, but its process is {processEn}. Change one of the two before it is ordered.',
    'thin-strokes':
      '“{sign}” has {count} {ground} thinner than {least} mm (the least for {processEn}), the thinnest {width} mm: {places}. {remedy}',
    'thin-gaps':
      '“{sign}” has {count} gaps narrower than {least} mm (the least for {processEn}), the narrowest {width} mm: {places}. {remedy}',
    'thin-counters':
      '“{sign}” has {count} holes smaller than {least} mm (the least for {processEn}), the smallest {width} mm: {places}. {remedy}',
    'thin-strokes.plain': 'strokes',
    'thin-strokes.reversed': 'strokes left bare in a printed ground',
    'thin-strokes.larger':
      'Take a heavier weight, letters of an em of {needed} mm or more, or another process.',
    'thin-strokes.other': 'Size alone does not do: take a heavier weight, another face, or another process.',
    'thin-gaps.larger':
      'Take letters of an em of {needed} mm or more, join or part the strokes there, or take another process.',
    'thin-gaps.other':
      'Size alone does not do: join or part the strokes there (another face), or take another process.',
    'thin-counters.larger': 'Take letters of an em of {needed} mm or more, or have small holes filled.',
    'thin-counters.other': 'Size alone does not do: have small holes filled, or take another face.',
    contacts:
      '“{sign}” touches itself at {count} points, where tools part or join it by chance ({processEn}): {places}. Agree to have them welded in the cutter files, or take a face whose strokes keep apart.',
    mended:
      'In the cutter files (SVG, DXF) of “{sign}”, as agreed, {holes} small holes were filled and {contacts} contacts welded by discs of {weld} mm: {places}. The PDF is unchanged.',
  },
});
