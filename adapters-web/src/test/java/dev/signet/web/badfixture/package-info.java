/** Classes that break the house rules, one each, to show that the rules can fail. */
package dev.signet.web.badfixture;
