// Within 404.html, which hosts answer with where there is no such page: perhaps there is, and a link behind it.
import { mended } from './mended.js';

const address = mended(location.href);
if (address) location.replace(address);
