import * as React from 'react';

/**
 * The few signs that the page uses, drawn on a grid of 16 × 16 in the colour of the text around them. Always beside words, or on a button that has
 * a name: hidden from assistive technology.
 */
export const shapes = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4l3.6 3.6',
  objective: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  keyResult: 'M2.5 11.5a5.5 5.5 0 1 1 11 0M8 11.5l2.6-4.2',
  severalParents: 'M8 14V9M8 9 4 5M8 9l4-4M4 5V2M12 5V2M2.4 3.6 4 2l1.6 1.6M10.4 3.6 12 2l1.6 1.6',
  'not-started': 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  'on-track': 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5.2 8.2l2 2 3.6-4',
  behind: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4.8V8.2l2.3 1.6',
  'at-risk': 'M8 2 14.5 13.5H1.5ZM8 6.4v3.2M8 11.4v.3',
  closed: 'M3 8.5 6.5 12 13 4.5',
  postponed: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6.4 5.6v4.8M9.6 5.6v4.8',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.2v3.8M8 4.9v.3',
  person: 'M8 2.2a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8ZM2.8 13.8a5.2 5.2 0 0 1 10.4 0',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  tree: 'M3 3h4M3 3v9.5h3.5M3 7.8h3.5M9 7.8h4.5M9 12.5h4.5',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  external: 'M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5'
} as const;

export type IconName = keyof typeof shapes;

export interface IconProps {
  name: IconName;
  size?: number;
  className?: string;
}

export const Icon: React.FC<IconProps> = ({ name, size = 16, className }) => (
  <svg className={className} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth={1.4} strokeLinecap="round" strokeLinejoin="round">
    <path d={shapes[name]} />
  </svg>
);
