import { theme as antd, type ThemeConfig } from 'antd';
import { INTERFACE_FONT } from './interfaceFont.ts';
import { PALETTES, type ThemeName } from './palette.ts';

/** Ant Design in the frame's colours, small and square. Its rules come from the sheet made at build time. */
export function antTheme(name: ThemeName): ThemeConfig {
  const palette = PALETTES[name];
  return {
    algorithm: name === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    hashed: false,
    zeroRuntime: true,
    cssVar: { key: `pj-${name}` },
    token: {
      fontFamily: INTERFACE_FONT,
      fontSize: 13,
      sizeStep: 3,
      borderRadius: 4,
      wireframe: false,
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorError: palette.fault,
      colorWarning: palette.caution,
      colorSuccess: palette.good,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorTextDescription: palette.inkFaint,
      colorTextPlaceholder: palette.inkFaint,
      colorBgContainer: palette.panel,
      colorBgElevated: palette.panel,
      colorBgLayout: palette.ground,
      colorBorder: palette.lineStrong,
      colorBorderSecondary: palette.line,
      colorTextLightSolid: palette.accentInk,
      motion: false,
      controlHeight: 30,
      controlHeightSM: 24,
    },
  };
}
