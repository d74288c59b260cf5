import type { Status } from '../../../okr/document';
import type { Image } from './elements';
import { pngAddress } from './png';
import { fills, mark, nothing, track } from './statusColours';

const width = 320;
const height = 8;
const made = new Map<string, string>();

/**
 * The way gone (0–1; null: none) as a bar, with a tick where it should be today (null: no tick). A picture inside the card: columns with a background get the host's
 * padding, which makes a bar 30 px high. What it shows is also said in words beside it and in `altText`.
 */
export function progressBar(progress: number | null, expected: number | null, status: Status, altText: string, rightToLeft: boolean): Image {
  const filled = Math.round(Math.min(1, Math.max(0, progress ?? 0)) * width);
  const tick = expected === null ? -9 : Math.round(Math.min(1, Math.max(0, expected)) * (width - 3));
  const key = `${filled} ${tick} ${status} ${rightToLeft}`;
  let url = made.get(key);
  if (!url) {
    url = pngAddress(width, height, [nothing, track, fills[status], mark], (shownX, y) => {
      const x = rightToLeft ? width - 1 - shownX : shownX;
      if (x >= tick && x < tick + 3) return 3;
      const fromEnd = Math.min(x, width - 1 - x);
      const inBar = y >= 1 && y <= height - 2 && (fromEnd >= 1 || (y >= 2 && y <= height - 3));
      return inBar ? (x < filled ? 2 : 1) : 0;
    });
    made.set(key, url);
  }
  return { type: 'Image', url, altText, size: 'stretch', spacing: 'small' };
}
