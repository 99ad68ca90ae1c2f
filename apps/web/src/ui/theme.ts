import { createTheme, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = ['#eef6f8', '#dcebef', '#b6d6df', '#8abfcd', '#6cc0d3', '#2c8299', '#186d84', '#0f5c70', '#0a4858', '#063643'];
const gray: MantineColorsTuple = ['#f7f8f8', '#eff2f2', '#e3e7e8', '#d2d8da', '#b5bfc2', '#8d999d', '#5e6a6f', '#465257', '#2c3538', '#161c1e'];
const dark: MantineColorsTuple = ['#e8edee', '#c9d1d4', '#a3aeb2', '#7b878c', '#455156', '#2b3437', '#20272a', '#171c1e', '#0f1314', '#0a0d0e'];

/** Mantine dressed in our tokens: small radii, one accent, type that is read rather than looked at. */
export const theme = createTheme({
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.25,
  black: '#161c1e',
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-code)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.5' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.2' },
      h2: { fontSize: '1.125rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 560 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Close' }, transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 60 } } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md', transitionProps: { duration: 60 } } } },
    MultiSelect: { defaultProps: { comboboxProps: { shadow: 'md', transitionProps: { duration: 60 } } } },
  },
});
