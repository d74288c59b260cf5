import type { ReactElement } from 'react';
import * as ReactDom from 'react-dom';

export const render = (element: ReactElement, container: Element, done?: () => void): void => { ReactDom.render(element, container, done); };
export const unmount = (container: Element): boolean => ReactDom.unmountComponentAtNode(container);
export const unmountComponentAtNode = unmount;
