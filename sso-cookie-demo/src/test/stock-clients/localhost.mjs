// A name below localhost is this machine (RFC 6761 section 6.3). Browsers know it; Node leaves it to the system, which may not.
import { createRequire } from 'node:module';

const dns = createRequire(import.meta.url)('node:dns');
const systems = dns.lookup;

dns.lookup = (name, ...rest) => systems(name.endsWith('.localhost') ? '127.0.0.1' : name, ...rest);
