import { deLocalizeUrl } from '@platforma/messages/runtime';
import type { Reroute } from '@sveltejs/kit/hooks';

export const reroute: Reroute = ({ url }) => deLocalizeUrl(url.href).pathname;
