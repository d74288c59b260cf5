export const admin = 'admin@contoso.example';
export const everybody = ['anna', 'ben', 'cleo', 'dan', 'eve'].map((name) => `${name}@contoso.example`);
