/** The paths of better-auth that are open; its others (sign-up, profile, social sign-in …) answer 404. */
const open: Record<string, 'GET' | 'POST'> = {
  '/sign-in/email': 'POST',
  '/sign-in/magic-link': 'POST',
  '/magic-link/verify': 'GET',
  '/sign-out': 'POST',
  '/request-password-reset': 'POST',
  '/reset-password': 'POST',
  '/change-password': 'POST',
  '/change-email': 'POST',
  '/verify-email': 'GET',
  '/list-sessions': 'GET',
  '/revoke-session': 'POST',
  '/revoke-other-sessions': 'POST',
  '/platforma/enter': 'POST',
  '/platforma/invitation': 'GET',
  '/platforma/accept-invitation': 'POST',
};

/**
 * These GETs spend a token: only our own pages may send them, after a person pressed a button. A mail scanner that
 * follows links, or a foreign page that would sign its visitor in as somebody else, sends no Origin or another.
 */
const spending = new Set(['/magic-link/verify', '/verify-email']);

/** Whether a request may reach better-auth at all. */
export function isOpen(request: Request, basePath: string, origin: string): boolean {
  const path = new URL(request.url).pathname.slice(basePath.length);
  if (open[path] !== request.method) return false;
  return !spending.has(path) || request.headers.get('origin') === origin;
}
