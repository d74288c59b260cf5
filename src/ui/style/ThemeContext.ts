import * as React from 'react';
import { createTheme, type ITheme } from '@fluentui/react/lib/Styling';

/** The host's theme, for the panels that use Fluent's components and open outside of the page's own element. */
const ThemeContext = React.createContext<ITheme>(createTheme());

export const HostTheme = ThemeContext.Provider;

export const useHostTheme = (): ITheme => React.useContext(ThemeContext);
