// The addresses that the measurements ask for.

export const PAGE = '/v1/rankings/products';
export const FIRST_PAGE = `${PAGE}?limit=50`;
export const FIRST_LIST = '/v1/products?limit=50';
