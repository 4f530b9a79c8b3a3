// A line a country: its code, where its dot stands, and its shape; those too small to have one have the dot alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';

const WIDTH = 1000;
// Above and below; the template begins as far above.
const MARGIN = 8;
const read = (scale) => JSON.parse(readFileSync(`node_modules/world-atlas/countries-${scale}m.json`));
const codes = new Map(createRequire(import.meta.url)('i18n-iso-countries/codes.json').map((row) => [row[2], row[0]]));
// Natural Earth gives these no number, or counts them as a part of a country far away.
const UNNUMBERED = { Kosovo: 'XK' };
const ELSEWHERE = {
  BQ: [-68.3, 12.2], BV: [3.4, -54.4], CC: [96.8, -12.2], CX: [105.6, -10.5], GF: [-53.1, 4], GP: [-61.5, 16.2],
  MQ: [-61, 14.6], RE: [55.5, -21.1], SJ: [16, 78.6], TK: [-171.8, -9.2], YT: [45.2, -12.8],
};
// The middle of all parts of these lies far from where people would look for them.
const LOOKED_FOR = { US: [-98.5, 39.8], FR: [2.5, 46.6], NO: [9.5, 61.5], PT: [-8, 39.6], NL: [5.3, 52.2], ES: [-3.6, 40.3], CL: [-71, -35], EC: [-78.2, -1.5], KI: [173, 1.4], FJ: [178, -17.8] };

const features = (scale) => {
  const world = read(scale);
  return feature(world, world.objects.countries).features;
};
// Antarctica is left out: nobody lives there, and it would take a fifth of the picture.
const codeOf = (country) => codes.get(country.id) ?? UNNUMBERED[country.properties.name];
const shapes = features(110).filter((country) => codeOf(country) !== 'AQ');
const projection = geoEqualEarth().fitWidth(WIDTH, { type: 'FeatureCollection', features: shapes });

// Whole numbers, each as the distance from the one before: a third of the length, and nobody sees the difference.
const path = (country) => {
  const parts = [];
  let at, start;
  const context = {
    moveTo(x, y) { at = start = [Math.round(x), Math.round(y)]; parts.push([`M${at[0]} ${at[1]}`]); },
    lineTo(x, y) {
      const to = [Math.round(x), Math.round(y)];
      const by = [to[0] - at[0], to[1] - at[1]];
      if (by[0] === 0 && by[1] === 0) return;
      const part = parts.at(-1);
      part.push(part.length === 1 ? 'l' : by[0] < 0 ? '' : ' ', `${by[0]}${by[1] < 0 ? '' : ' '}${by[1]}`);
      at = to;
    },
    closePath() { at = start; },
    arc() {},
  };
  geoPath(projection, context)(country);
  return parts.filter((part) => part.length > 2).map((part) => part.join('') + 'z').join('');
};

const dots = new Map(Object.entries(ELSEWHERE));
for (const country of features(10)) {
  const code = codeOf(country);
  if (code && !dots.has(code)) dots.set(code, LOOKED_FOR[code] ?? largest(country));
}
// Of several parts, the middle of the largest.
function largest(country) {
  const { type, coordinates } = country.geometry;
  if (type === 'Polygon') return geoCentroid(country);
  const polygons = coordinates.map((rings) => ({ type: 'Polygon', coordinates: rings }));
  return geoCentroid(polygons.sort((one, other) => geoArea(other) - geoArea(one))[0]);
}
const drawn = new Map();
const nameless = [];
for (const country of shapes) {
  const code = codeOf(country);
  if (code) drawn.set(code, path(country)); else nameless.push(path(country));
}
const height = Math.ceil(geoPath(projection).bounds({ type: 'FeatureCollection', features: shapes })[1][1]);
console.log(`# ${WIDTH} ${height + 2 * MARGIN}`);
for (const code of [...dots.keys()].filter((code) => code !== 'AQ').sort()) {
  const [x, y] = projection(dots.get(code)).map(Math.round);
  console.log([code, x, y, drawn.get(code) ?? ''].join(' ').trimEnd());
}
console.log(`- 0 0 ${nameless.join('')}`);
