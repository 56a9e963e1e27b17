/** The one number behind every race and crash test: how often it is tried. `npm run prove` sets `PROVE`. */
export const ROUNDS = process.env.PROVE === '1' ? 1_000 : 50;
