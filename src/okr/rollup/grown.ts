/** A larger column that begins with what another holds. @returns `to` */
export function grown<Column extends Int32Array | Float64Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
