import { type FieldFault, type ProjectFileProblem } from '../../core/file/fileProblem.ts';
import { defineWords, say, type UiLanguage, type Words } from './words.ts';

/** Why a project file does not open, or cannot be read or written on disk (node/cli/readProject.ts). */
export const PROJECT_FILE: Words<ProjectFileProblem['code']> = defineWords({
  zh: {
    'empty-file': '文件是空的。',
    'file-too-large': '文件太大（{bytes} 字节，最多 {limit} 字节），不是正常的项目文件。',
    'other-kind': '这是 {kind} 文件，不是牌匠项目文件。',
    'unknown-kind': '这不是牌匠项目文件。',
    'zip-damaged': '项目文件已损坏，解不开{entry}。请用备份（同名 .bak 文件）。',
    'zip-cut-off': '项目文件不完整（结尾缺失），可能没有复制完。请重新复制，或用备份（同名 .bak 文件）。',
    'too-many-entries': '压缩包里的文件超过 {limit} 个，不是正常的项目文件。',
    'entry-too-large': '压缩包里的“{entry}”解开后超过 {limit} 字节，不是正常的项目文件。',
    'entry-unknown': '压缩包里有不属于项目的文件“{entry}”。',
    'entry-twice': '压缩包里的“{entry}”出现了两次。',
    'no-project-json': '压缩包里没有 project.json，不是牌匠项目文件。',
    'other-encoding': '文件的文字编码是 {encoding}，项目文件须用 UTF-8。请另存为 UTF-8 后再打开。',
    'broken-encoding': '文件里有不合 UTF-8 编码的字节，文字可能已损坏。',
    'not-json': '文件内容不是合法的 JSON。',
    'json-cut-off': '文件内容不完整：JSON 没有写完。',
    'too-deep': '文件内容一层套一层，超过任何项目的层数，不是正常的项目文件。',
    'not-a-project': '这是 JSON 文件，但不是牌匠项目（缺少 "format": "paijiang"）。',
    'bad-version': '项目文件的版本号“{version}”不对，应为正整数。',
    'newer-version':
      '项目文件是新版本程序保存的（版本 {version}），本程序只能打开到版本 {supported}。请升级程序。',
    'older-version': '项目文件是版本 {version}，本程序（版本 {supported}）没有升级它的办法。',
    invalid: '项目文件有 {count} 处不合要求，第一处在 {path}：',
    'checksum-differs': '项目文件里的“{entry}”与校验值不符，内容已被改动或损坏。请用备份（同名 .bak 文件）。',
    'asset-missing': '项目用到的文件“{fileName}”不在项目文件里（{key}）。',
    'asset-differs': '项目文件里的“{fileName}”与校验值不符，已被改动或损坏（{key}）。',
  },
  en: {
    'empty-file': 'The file is empty.',
    'file-too-large': 'The file is too large ({bytes} bytes, at most {limit}) to be a project.',
    'other-kind': 'This is a {kind} file, not a Paijiang project.',
    'unknown-kind': 'This is not a Paijiang project.',
    'zip-damaged':
      'The project file is damaged and cannot be unpacked: {entry}. Use the backup (same name, .bak).',
    'zip-cut-off':
      'The project file is incomplete: its end is missing. Copy it again, or use the backup (same name, .bak).',
    'too-many-entries': 'The archive holds more than {limit} files: not a project.',
    'entry-too-large': '“{entry}” in the archive unpacks to more than {limit} bytes: not a project.',
    'entry-unknown': 'The archive holds “{entry}”, which does not belong to a project.',
    'entry-twice': 'The archive holds “{entry}” twice.',
    'no-project-json': 'The archive holds no project.json: not a Paijiang project.',
    'other-encoding':
      'The text is encoded as {encoding}; a project is UTF-8. Save it as UTF-8 and open it again.',
    'broken-encoding': 'The file holds bytes that are not UTF-8; its text may be damaged.',
    'not-json': 'The content is not JSON.',
    'json-cut-off': 'The content is incomplete: the JSON does not end.',
    'too-deep': 'Its parts nest deeper than those of any project.',
    'not-a-project': 'This is JSON, but not a Paijiang project ("format": "paijiang" is missing).',
    'bad-version': 'The project’s version “{version}” is not a positive whole number.',
    'newer-version':
      'The project was saved by a newer program (version {version}); this one opens up to version {supported}. Update the program.',
    'older-version':
      'The project is of version {version}, which this program (version {supported}) cannot bring up to date.',
    invalid: 'The project has {count} fault(s), the first at {path}:',
    'checksum-differs':
      '“{entry}” in the project file does not agree with its checksum: changed or damaged. Use the backup (same name, .bak).',
    'asset-missing': 'The project uses “{fileName}”, which is not in the project file ({key}).',
    'asset-differs':
      '“{fileName}” in the project file does not agree with its checksum: changed or damaged ({key}).',
  },
});

export const FIELD_FAULT: Words<FieldFault['code']> = defineWords({
  zh: {
    missing: '{path}：没有写',
    'unknown-key': '{path}：没有这一项',
    'wrong-type': '{path}：类型不对（应为 {expected}，写的是 {value}）',
    'not-in-list': '{path}：{value} 不在可选范围内（{allowed}）',
    'wrong-form': '{path}：格式不对（{form}，写的是 {value}）',
    'too-short': '{path}：太短，至少 {least}',
    'too-long': '{path}：太长，最多 {most}',
    'too-small': '{path}：{value} 太小，至少 {least}',
    'too-large': '{path}：{value} 太大，最多 {most}',
    'not-whole': '{path}：{value} 不是整数',
    'id-twice': '{path}：编号“{value}”重复',
    'asset-not-listed': '{path}：文件 {value} 没有列在 assets 里',
    otherwise: '{path}：不合要求',
    'double-id': '{path}：平面图里有两个对象的编号都是“{id}”',
    'dangling-reference': '{path}：所指的“{to}”不存在',
    'wall-without-length': '{path}：墙的两个端点相同',
    'walls-tangled': '{path}：这一层的墙互相交叉 {most} 处以上，不像平面图',
    'opening-off-wall': '{path}：门窗超出了所在的墙',
    'openings-overlap': '{path}：与门窗“{other}”重叠',
    'opening-in-open-edge': '{path}：门窗不能开在开敞边界上',
    'outline-crosses-itself': '{path}：场地的边线自己相交',
    'room-twice': '{path}：房间“{room}”在同一方案里放了两处',
    'anchor-outside': '{path}：房间的定位点不在任何由墙围成的房间里',
    'spaces-share-face': '{path}：与另一个房间在同一处',
  },
  en: {
    missing: '{path}: missing',
    'unknown-key': '{path}: there is no such field',
    'wrong-type': '{path}: wrong type (should be {expected}, is {value})',
    'not-in-list': '{path}: {value} is none of {allowed}',
    'wrong-form': '{path}: wrong form ({form}; is {value})',
    'too-short': '{path}: too short, at least {least}',
    'too-long': '{path}: too long, at most {most}',
    'too-small': '{path}: {value} is too small, at least {least}',
    'too-large': '{path}: {value} is too large, at most {most}',
    'not-whole': '{path}: {value} is not a whole number',
    'id-twice': '{path}: the id “{value}” is there twice',
    'asset-not-listed': '{path}: the file {value} is not listed in assets',
    otherwise: '{path}: not as it should be',
    'double-id': '{path}: two objects of the plan have the id “{id}”',
    'dangling-reference': '{path}: refers to “{to}”, which is not there',
    'wall-without-length': '{path}: a wall between one point and itself',
    'walls-tangled': '{path}: the walls of this level cross in more than {most} places: not a floor plan',
    'opening-off-wall': '{path}: the opening does not lie on its wall',
    'openings-overlap': '{path}: overlaps the opening “{other}”',
    'opening-in-open-edge': '{path}: an open edge carries no door or window',
    'outline-crosses-itself': '{path}: the outline of the ground crosses itself',
    'room-twice': '{path}: the room “{room}” stands twice in one variant',
    'anchor-outside': '{path}: the anchor lies in no room that walls enclose',
    'spaces-share-face': '{path}: in the same place as another room',
  },
});

const SHOWN_FAULTS = 12;

/** Says why a file does not open: a sentence, and for an invalid project a line for each of the first faults. */
export function sayProjectFileProblem(language: UiLanguage, found: ProjectFileProblem): string {
  const faults = found.faults ?? [];
  const lines = faults
    .slice(0, SHOWN_FAULTS)
    .map(({ code, data }) => `  ${say(FIELD_FAULT, language, code, data)}`);
  if (faults.length > SHOWN_FAULTS) lines.push('  …');
  return [say(PROJECT_FILE, language, found.code, found.data), ...lines].join('\n');
}
