// The look of the portal in one place: one accent, three hues that mean stop, look and done, hairlines for boxes.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { WaitingButton } from "./waiting-button.tsx";

const gray: MantineColorsTuple = [
  "#f7f8f9",
  "#f0f2f4",
  "#e5e8eb",
  "#d5dae0",
  "#b9c0c9",
  "#8f98a3",
  "#606a76",
  "#48515c",
  "#303740",
  "#181c22",
];
const dark: MantineColorsTuple = [
  "#e3e6ea",
  "#c5cad1",
  "#9ba4af",
  "#747d89",
  "#3a4049",
  "#2b3037",
  "#1f2328",
  "#16191d",
  "#101215",
  "#0a0c0e",
];
const indigo: MantineColorsTuple = [
  "#eff2fd",
  "#dfe5fb",
  "#c0cbf6",
  "#a3b3f2",
  "#8598ec",
  "#687ee3",
  "#4f67d6",
  "#3f55c0",
  "#3346a0",
  "#283880",
];
const red: MantineColorsTuple = [
  "#fdf2ef",
  "#fbe2db",
  "#f6c4b7",
  "#f0a08d",
  "#e8795f",
  "#db5a3b",
  "#c8452a",
  "#b23518",
  "#932c14",
  "#431a10",
];
const yellow: MantineColorsTuple = [
  "#fdf7e8",
  "#f9eac7",
  "#f1d494",
  "#e6b95a",
  "#d9a22f",
  "#c08a17",
  "#a2700d",
  "#835706",
  "#674505",
  "#362703",
];
const green: MantineColorsTuple = [
  "#eef8f2",
  "#d7efe1",
  "#aeddc3",
  "#7fca9f",
  "#57b47f",
  "#389a62",
  "#27834f",
  "#1b6b3e",
  "#165532",
  "#12301f",
];

const sans =
  '-apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const mono =
  'ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace';

export const theme = createTheme({
  colors: { gray, dark, indigo, red, yellow, green },
  primaryColor: "indigo",
  primaryShade: { light: 7, dark: 6 },
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: { fontFamily: sans, fontWeight: "650" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "10px", xl: "999px" },
  defaultRadius: "md",
  breakpoints: { xs: "36em", sm: "48em", md: "62em", lg: "75em", xl: "88em" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { component: WaitingButton, size: "compact-md", variant: "default", fz: "sm", fw: 550 },
    },
    InputWrapper: {
      styles: {
        label: { marginBottom: 4, fontSize: 13, fontWeight: 550 },
        description: { fontSize: 12 },
        error: { fontSize: 12 },
      },
    },
    // What is offered is drawn when it is opened: a form has dozens of these.
    Combobox: { defaultProps: { keepMounted: false } },
    // Enter on what is chosen already keeps it: emptying a field is a button of its own.
    Select: {
      defaultProps: { size: "sm", checkIconPosition: "right", maxDropdownHeight: 320, allowDeselect: false },
    },
    TextInput: { defaultProps: { size: "sm" } },
    SegmentedControl: { defaultProps: { size: "xs", withItemsBorders: false } },
    // Its head is a <header>, which outside a section would be a second banner of the page.
    Modal: {
      defaultProps: { attributes: { header: { role: "presentation" } } },
      styles: { title: { fontWeight: 650 } },
    },
    Menu: { defaultProps: { shadow: "md", position: "bottom-end", radius: "lg" } },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: true } },
    },
  },
});

/** Names for what a colour is for; the modules use these and never a shade. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "var(--mantine-color-gray-9)",
    "--mantine-color-dimmed": "var(--mantine-color-gray-6)",
    "--mantine-color-placeholder": "var(--mantine-color-gray-6)",
    "--mantine-color-default-border": "var(--mantine-color-gray-3)",
    "--mantine-color-default-hover": "var(--mantine-color-gray-1)",
    "--mantine-color-anchor": "var(--mantine-color-indigo-7)",
    "--mantine-color-error": "var(--mantine-color-red-7)",
    "--pilu-hairline": "var(--mantine-color-gray-2)",
    "--pilu-input-border": "#8b94a0",
    "--pilu-raised": "#ffffff",
    "--pilu-sunken": "var(--mantine-color-gray-0)",
    "--pilu-accent-fill": "var(--mantine-color-indigo-7)",
    "--pilu-accent-soft": "var(--mantine-color-indigo-0)",
    "--pilu-accent-ink": "var(--mantine-color-indigo-8)",
    "--pilu-tag": "var(--mantine-color-gray-1)",
    "--pilu-tag-ink": "var(--mantine-color-gray-7)",
    "--pilu-red": "var(--mantine-color-red-7)",
    "--pilu-red-soft": "var(--mantine-color-red-0)",
    "--pilu-yellow": "var(--mantine-color-yellow-7)",
    "--pilu-yellow-soft": "var(--mantine-color-yellow-0)",
    "--pilu-green": "var(--mantine-color-green-7)",
    "--pilu-green-soft": "var(--mantine-color-green-0)",
    "--pilu-square": "var(--mantine-color-indigo-6)",
    "--pilu-shade": "79, 103, 214",
  },
  dark: {
    "--mantine-color-body": "var(--mantine-color-dark-7)",
    "--mantine-color-text": "var(--mantine-color-dark-0)",
    "--mantine-color-dimmed": "var(--mantine-color-dark-2)",
    "--mantine-color-placeholder": "var(--mantine-color-dark-2)",
    "--mantine-color-default-border": "var(--mantine-color-dark-4)",
    "--mantine-color-default-hover": "var(--mantine-color-dark-5)",
    "--mantine-color-anchor": "var(--mantine-color-indigo-3)",
    "--mantine-color-error": "var(--mantine-color-red-3)",
    "--pilu-hairline": "var(--mantine-color-dark-5)",
    "--pilu-input-border": "#68717d",
    "--pilu-raised": "var(--mantine-color-dark-6)",
    "--pilu-sunken": "var(--mantine-color-dark-8)",
    "--pilu-accent-fill": "var(--mantine-color-indigo-6)",
    "--pilu-accent-soft": "#1f2740",
    "--pilu-accent-ink": "var(--mantine-color-indigo-2)",
    "--pilu-tag": "var(--mantine-color-dark-5)",
    "--pilu-tag-ink": "var(--mantine-color-dark-1)",
    "--pilu-red": "var(--mantine-color-red-3)",
    "--pilu-red-soft": "#2c1a16",
    "--pilu-yellow": "var(--mantine-color-yellow-3)",
    "--pilu-yellow-soft": "#29220f",
    "--pilu-green": "var(--mantine-color-green-3)",
    "--pilu-green-soft": "#14261c",
    "--pilu-square": "var(--mantine-color-indigo-4)",
    "--pilu-shade": "133, 152, 236",
  },
});
