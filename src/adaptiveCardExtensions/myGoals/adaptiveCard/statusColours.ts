import type { Status } from '../../../okr/document';
import type { Rgba } from './png';

/*
 * Colours of pictures inside a card: of a middle lightness, so that each has a contrast of 3 : 1 on white and on black. Texts have the host's own colours.
 */
export const nothing: Rgba = [0, 0, 0, 0];
/** Half see-through. */
export const track: Rgba = [128, 128, 128, 80];
export const mark: Rgba = [118, 118, 118, 255];
export const fills: Readonly<Record<Status, Rgba>> = {
  'not-started': mark,
  'on-track': [16, 137, 62, 255],
  behind: [202, 110, 16, 255],
  'at-risk': [209, 52, 56, 255],
  closed: [0, 120, 212, 255],
  postponed: mark
};
