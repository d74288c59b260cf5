import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { smallPng } from './smallPng';

const chunk = (name: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A picture 3 wide, with the given filter and bytes for each row. */
function picture(rows: number[][]) {
  const header = Buffer.from([0, 0, 0, 3, 0, 0, 0, rows.length, 8, 2, 0, 0, 0]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(rows.flat()))), chunk('IEND', Buffer.alloc(0))]);
}

/** Colours of a picture with a palette, as hexadecimal text, row by row. */
function coloursOf(png: Buffer, width: number) {
  const data = (name: string) => {
    const at = png.indexOf(name, 8, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const colours = data('PLTE').toString('hex').match(/.{6}/g) ?? [];
  const rows = inflateSync(data('IDAT'));
  return Array.from({ length: rows.length / (width + 1) }, (_unused, y) => [...rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].map((place) => colours[place]));
}

it('keeps every pixel, whatever filters the browser chose', () => {
  const rows = [
    [0, 255, 0, 0, 0, 255, 0, 0, 0, 255], [1, 10, 20, 30, 1, 1, 1, 1, 1, 1], [2, 1, 1, 1, 0, 0, 0, 255, 255, 255], [3, 5, 5, 5, 5, 5, 5, 5, 5, 5], [4, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  ];
  expect(coloursOf(smallPng(picture(rows)), 3)).toEqual([
    ['ff0000', '00ff00', '0000ff'], ['0a141e', '0b151f', '0c1620'], ['0b151f', '0b151f', '0b151f'], ['0a0f14', '0f171e', '121b23'], ['0b1117', '131c24', '1a242d']
  ]);
});

it('refuses a picture that it would spoil', () => {
  const grey = picture([[0, 1, 2, 3]]);
  grey[25] = 0;
  expect(() => smallPng(grey)).toThrow(RangeError);
});
