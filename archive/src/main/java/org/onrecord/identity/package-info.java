/// Who a speaker is across stories: one profile for each person or body, with the evidence that made it.
package org.onrecord.identity;
