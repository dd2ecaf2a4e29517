import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import {
  Alert,
  AutoComplete,
  Button,
  Checkbox,
  ConfigProvider,
  Dropdown,
  Empty,
  Input,
  InputNumber,
  Modal,
  Popconfirm,
  Popover,
  Progress,
  Radio,
  Segmented,
  Select,
  Spin,
  Steps,
  Switch,
  Table,
  Tabs,
  Tag,
  Tooltip,
  Tour,
} from 'antd';
import { renderToString } from 'react-dom/server';
import { antTheme } from './antTheme.ts';
import { INTERFACE_FONT } from './interfaceFont.ts';
import { PALETTES, type ThemeName } from './palette.ts';
import { PAPER_INKS, PLAN_PAPERS } from './paperInks.ts';

/**
 * The style sheet of the component library and the frame's colours, made at build time: the content security
 * policy allows no style that a script injects (docs/decisions/0051). A component that is used anywhere must be
 * rendered here once; test/e2e/look.spec.ts finds one that was forgotten.
 */
export function themeSheet(): string {
  return [
    `:root{--interface-font:${INTERFACE_FONT}}`,
    properties(':root', PALETTES.light),
    properties(':root', PAPER_INKS, '--paper-'),
    properties(':root[data-theme="dark"]', PALETTES.dark),
    properties('[data-paper="dark"]', PLAN_PAPERS.dark, '--paper-'),
    componentStyles('light'),
    // Rules are the same in both themes and speak of variables; only those differ.
    componentStyles('dark', ['token', 'cssVar']),
  ].join('\n');
}

function properties(selector: string, colours: Readonly<Record<string, string>>, head = '--'): string {
  const lines = Object.entries(colours).map(([name, value]) => `${head}${kebab(name)}:${value}`);
  return `${selector}{${lines.join(';')}}`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function componentStyles(name: ThemeName, types?: ('style' | 'token' | 'cssVar')[]): string {
  const cache = createCache();
  renderToString(
    <StyleProvider cache={cache}>
      <ConfigProvider theme={{ ...antTheme(name), zeroRuntime: false }}>
        <EveryComponent />
      </ConfigProvider>
    </StyleProvider>,
  );
  return extractStyle(cache, { plain: true, ...(types === undefined ? {} : { types }) });
}

function EveryComponent() {
  return (
    <>
      <Alert title="" />
      <AutoComplete />
      <Button>.</Button>
      <Button.Group />
      <Checkbox />
      <Dropdown menu={{ items: [] }}>
        <i />
      </Dropdown>
      <Empty />
      <Input />
      <Input.Search />
      <Input.TextArea />
      <InputNumber />
      <Modal open getContainer={false} />
      <Popconfirm title="">
        <i />
      </Popconfirm>
      <Popover>
        <i />
      </Popover>
      <Progress percent={1} />
      <Radio.Group options={[]} />
      <Segmented options={[]} />
      <Select />
      <Spin />
      <Steps items={[]} />
      <Switch />
      <Table columns={[]} dataSource={[]} />
      <Tabs items={[]} />
      <Tag>.</Tag>
      <Tooltip>
        <i />
      </Tooltip>
      <Tour open={false} steps={[]} />
    </>
  );
}
