import { type ColumnDefinition } from '../lists/columns.ts';
import { ADMISSION_COLUMNS } from '../lists/importAdmissions.ts';
import { BURDEN_COLUMNS } from '../lists/importBurdens.ts';
import { CERTIFICATE_COLUMNS } from '../lists/importCertificates.ts';
import { HONOUR_COLUMNS } from '../lists/importHonours.ts';
import { POST_COLUMNS } from '../lists/importPosts.ts';
import { SERVICE_COLUMNS } from '../lists/importServices.ts';
import { BASIS_COLUMNS } from '../lists/readDocument.ts';
import { FORM_NAMES, type FormName } from './forms.ts';

const column = (key: string, ...headings: string[]): ColumnDefinition<string> => ({
  key,
  required: false,
  headings,
});

const ADMISSION = column('admission', '准入事项', '准入登记', 'admission');
const PHONE = column('phone', '联系电话', '电话', '手机', '手机号', '电话号码', 'phone', 'telephone');

/** Every list that comes into 资料. */
export type ListName = FormName | 'mongolian';
export const LIST_NAMES = [...FORM_NAMES, 'mongolian'] as const satisfies readonly ListName[];

/** By which headings each register's columns are known in lists. */
export const LIST_COLUMNS: Readonly<Record<ListName, readonly ColumnDefinition<string>[]>> = {
  people: [
    column('name', '姓名', '人员', '名字', '责任人', '联系人', 'name', 'person'),
    column('role', '职务', '岗位', '身份', '职责', 'role', 'post'),
    PHONE,
  ],
  services: [...SERVICE_COLUMNS, ADMISSION],
  admissions: ADMISSION_COLUMNS,
  mechanisms: [
    column('name', '机制名称', '工作机制', '机制', '名称', 'name', 'mechanism'),
    column('person', '责任人', '负责人', '人员', '姓名', '联系人', 'person'),
    PHONE,
    ...BASIS_COLUMNS,
    ADMISSION,
    column('mn', '蒙古文', '蒙文', 'mongolian', 'mn'),
  ],
  posts: [...POST_COLUMNS, ADMISSION],
  burdens: BURDEN_COLUMNS,
  refused: CERTIFICATE_COLUMNS.filter(({ key }) => key !== 'number'),
  honours: HONOUR_COLUMNS,
  mongolian: [
    column('zh', '汉字', '汉文', '中文', '国家通用文字', '名称', 'chinese', 'zh'),
    column('mn', '蒙古文', '蒙文', '译文', 'mongolian', 'mn'),
    column('by', '校对人', '校对', '审定人', 'proofreader', 'by'),
    { ...column('on', '校对日期', '日期', '审定日期', 'proofedon', 'date', 'on'), day: true },
    column('document', '翻译证明编号', '编号', '证明编号', '翻译证明', 'translationcertificate', 'document'),
    column('where', '用在哪里', '位置', 'whereitisshown', 'where'),
    column('key', '行标识', 'rowkey', 'key'),
  ],
};
