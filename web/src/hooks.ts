import { deLocalizeHref } from '@platforma/messages/runtime';
import type { Reroute } from '@sveltejs/kit/hooks';

export const reroute: Reroute = ({ url }) => deLocalizeHref(url.pathname);
