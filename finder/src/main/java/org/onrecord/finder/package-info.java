/// Stories in, statements out.
package org.onrecord.finder;
