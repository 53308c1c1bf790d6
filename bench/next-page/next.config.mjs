// A page outside the product, so that what is measured is Next and nothing of ours.
export default { compress: false, poweredByHeader: false };
