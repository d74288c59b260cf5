import * as fs from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';
import { writePng } from './machine/writePng';

/** The web part's id: the package's Teams app takes its icons by it. */
const component = '9b2f4d7e-58c1-4a3e-b6d0-1e7c3f8a2b54';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const nothing: Colour = [0, 0, 0, 0];
const white: Colour = [255, 255, 255, 255];
const ground: Colour = [15, 108, 189, 255];

/** Edges are smoothed by looking at each pixel in this many places, across and down. */
const looks = 4;

/**
 * Draws the target that stands for an objective everywhere in the product: two rings and a point.
 * @param x and `y` are 0–1 from the corner at the top
 */
function onTarget(x: number, y: number, size: number): boolean {
  const distance = Math.hypot(x - 0.5, y - 0.5) / size;
  return distance <= 0.13 || (distance >= 0.25 && distance <= 0.36) || (distance >= 0.47 && distance <= 0.56);
}

function png(side: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(side * (side * 4 + 1));
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const sum = [0, 0, 0, 0];
      for (let look = 0; look < looks * looks; look++) {
        const [red, green, blue, alpha] = colourAt((column + ((look % looks) + 0.5) / looks) / side, (row + (Math.floor(look / looks) + 0.5) / looks) / side);
        sum[0] += red * alpha;
        sum[1] += green * alpha;
        sum[2] += blue * alpha;
        sum[3] += alpha;
      }
      const at = row * (side * 4 + 1) + 1 + column * 4;
      for (let channel = 0; channel < 3; channel++) rows[at + channel] = sum[3] === 0 ? 0 : Math.round(sum[channel] / sum[3]);
      rows[at + 3] = Math.round(sum[3] / (looks * looks));
    }
  }
  return writePng({ width: side, height: side, colourType: 6, palette: null, rows });
}

/** Draws the two icons that Teams asks for: 192 × 192 in colour, and 32 × 32 white on nothing. */
void runCommand('Usage: node commands/run.js teamsIcons. Draws the two icons that Teams asks for into teams/.', async () => {
  const folder = path.join(projectRoot, 'teams');
  fs.mkdirSync(folder, { recursive: true });
  const files = {
    [`${component}_color.png`]: png(192, (x, y) => (onTarget(x, y, 0.62) ? white : ground)),
    [`${component}_outline.png`]: png(32, (x, y) => (onTarget(x, y, 0.86) ? white : nothing))
  };
  for (const [name, data] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), data);
  process.stdout.write(`${Object.keys(files).map((name) => `teams/${name}`).join('\n')}\n`);
});
